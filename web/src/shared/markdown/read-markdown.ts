import { Marked, type MarkedExtension, type Token, type Tokens } from 'marked';
import footnotes from 'marked-footnote';

type FormulaToken = { type: 'inlineFormula' | 'blockFormula'; raw: string; tex: string };
type FootnoteTokens =
  | { type: 'footnote'; raw: string }
  | { type: 'footnoteRef'; raw: string; label: string; index: number }
  | { type: 'footnotes'; raw: string; items: { label: string; content: Token[] }[] };

/** A heading; one that is no part of a quotation or a list has a name that no other in the text has. */
export type HeadingToken = Tokens.Heading & { slug?: string };

/** What a lesson's Markdown consists of. `raw` stands for whatever is not among them. */
export type LessonToken =
  | HeadingToken
  | Tokens.Paragraph
  | Tokens.Text
  | Tokens.Escape
  | Tokens.Strong
  | Tokens.Em
  | Tokens.Del
  | Tokens.Codespan
  | Tokens.Code
  | Tokens.Blockquote
  | Tokens.List
  | Tokens.Table
  | Tokens.Link
  | Tokens.Image
  | Tokens.Hr
  | Tokens.Br
  | Tokens.Space
  | Tokens.Def
  | FormulaToken
  | FootnoteTokens
  | { type: 'html'; raw: string };

/** `$x$` within a line, with no space inside the dollars, so that prices stay prices; `$$x$$` as a block. */
const formulas: MarkedExtension = {
  extensions: [
    {
      name: 'blockFormula',
      level: 'block',
      start: (source) => source.match(/^\$\$/m)?.index,
      tokenizer(source) {
        const match = /^\$\$([^]+?)\$\$(?:\n|$)/.exec(source);
        return match ? { type: 'blockFormula', raw: match[0], tex: match[1]!.trim() } : undefined;
      },
    },
    {
      name: 'inlineFormula',
      level: 'inline',
      start: (source) => (source.includes('$') ? source.indexOf('$') : undefined),
      tokenizer(source) {
        const match =
          /^\$((?:[^\s$\\]|\\[^\n])(?:(?:[^$\\\n]|\\[^\n])*?[^\s$\\]|\\[^\n])?)\$(?!\d)/.exec(
            source,
          );
        return match ? { type: 'inlineFormula', raw: match[0], tex: match[1]! } : undefined;
      },
    },
  ],
};

/** A text as the parts that it consists of. */
export type ReadMarkdown = { tokens: Token[]; hasFormulas: boolean };

/** Texts that were read last: who comes back to a lesson does not wait for it. */
const known = new Map<string, ReadMarkdown>();
const mostKnown = 10;

/** The parts of a lesson's text. Never throws: what is no Markdown is text. */
export function readMarkdown(source: string): ReadMarkdown {
  const read = known.get(source) ?? readAnew(source);
  known.delete(source);
  known.set(source, read);
  for (const oldest of known.keys()) {
    if (known.size <= mostKnown) break;
    known.delete(oldest);
  }
  return read;
}

function readAnew(source: string): ReadMarkdown {
  // Footnotes are put first by their extension; a reader meets them last.
  // It also keeps them from one text to the next, so each text has a reader of its own.
  const reader = new Marked({ gfm: true }, formulas, footnotes());
  const tokens = reader.lexer(source);
  let hasFormulas = false;
  void reader.walkTokens(tokens, ({ type }) => {
    hasFormulas ||= type === 'inlineFormula' || type === 'blockFormula';
  });
  const isNotes = (token: Token) => token.type === 'footnotes';
  const notes = tokens.filter(
    (token) => isNotes(token) && 'items' in token && token.items.length > 0,
  );
  const inOrder = [...tokens.filter((token) => !isNotes(token)), ...notes];
  return { tokens: withSlugs(inOrder), hasFormulas };
}

/** Headings of the same words are told apart by a number, in their order. */
function withSlugs(tokens: Token[]): Token[] {
  const taken = new Set<string>();
  return tokens.map((token) => {
    if (token.type !== 'heading') return token;
    const base = slugOf(plainText(token));
    let slug = base;
    for (let count = 2; taken.has(slug); count++) slug = `${base}-${count}`;
    taken.add(slug);
    return { ...token, slug };
  });
}

/** The words of a title as they may stand in an address, in whatever script. */
export const slugOf = (title: string): string =>
  [
    ...title
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'),
  ]
    .slice(0, 60)
    .join('')
    .replace(/^-|-$/g, '') || 'part';

const plainText = (token: Token): string =>
  'tokens' in token && token.tokens
    ? token.tokens.map(plainText).join('')
    : 'text' in token
      ? token.text
      : token.raw;
