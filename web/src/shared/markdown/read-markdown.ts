import type { Token, Tokens } from 'marked';
import { HeadingAnchors } from '@trellis/model/content/heading-anchor';
import { BoundedLexer, bounds } from '#web/shared/markdown/bounded-lexer';
import { decodeEntities } from '#web/shared/markdown/decode-entities';
import type { FormulaToken } from '#web/shared/markdown/formula-syntax';
import { lexerOptions } from '#web/shared/markdown/lexer-options';
import { extraSyntax, needsExtraSyntax } from '#web/shared/markdown/load-extra-syntax';
import type { ElementToken } from '#web/shared/markdown/read-html';

export type FootnoteTokens =
  | { type: 'footnote'; raw: string }
  | { type: 'footnoteRef'; raw: string; label: string; index: number }
  | { type: 'footnotes'; raw: string; items: FootnoteItem[] };
type FootnoteItem = { label: string; content: Token[] };

const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;
type CalloutKind = (typeof calloutKinds)[number];
/** A quotation that begins with `[!NOTE]`. */
export type CalloutToken = { type: 'callout'; raw: string; kind: CalloutKind; tokens: Token[] };

/** What HTML may say of a part besides what Markdown says. */
type Written = { align?: string; attributes?: Record<string, string> };
/** A heading, with the name by which links lead to it: no other in the text has it. */
export type HeadingToken = Tokens.Heading & Written & { anchor?: string };
export type ImageToken = Tokens.Image & Written & { width?: string; height?: string };

/** What a lesson's Markdown consists of. `raw` stands for whatever is not among them. */
export type LessonToken =
  | HeadingToken
  | ImageToken
  | (Tokens.Paragraph & Written)
  | (Tokens.Link & Written)
  | Tokens.Text
  | Tokens.Escape
  | Tokens.Strong
  | Tokens.Em
  | Tokens.Del
  | Tokens.Codespan
  | Tokens.Code
  | Tokens.Blockquote
  | Tokens.List
  | Tokens.Checkbox
  | Tokens.Table
  | Tokens.Hr
  | Tokens.Br
  | Tokens.Space
  | Tokens.Def
  | (ElementToken & Written)
  | CalloutToken
  | FormulaToken
  | FootnoteTokens;

/** A text as the parts that it consists of. */
export type ReadMarkdown = { tokens: Token[]; hasFormulas: boolean };

/** Texts that were read last: who comes back to a lesson does not wait for it. */
const known = new Map<string, ReadMarkdown>();
const mostKnown = 10;

/**
 * Returns the parts of a lesson's text. Never throws: what is no Markdown is text, and so is HTML, a formula or a footnote
 * before `loadExtraSyntax` has ended.
 */
export function readMarkdown(source: string): ReadMarkdown {
  if (!extraSyntax() && needsExtraSyntax(source)) return readAnew(source);
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
  const extra = extraSyntax();
  // The extension for footnotes keeps them from one text to the next, so each text has a reader of its own.
  const extensions = extra ? [extra.formulaSyntax, extra.footnotes()] : [];
  const tokens = new BoundedLexer(lexerOptions(...extensions, bounds)).lex(source);
  const finished = new Finisher();
  // The extension puts footnotes first; a reader meets them last.
  const isNotes = ({ type }: Token) => type === 'footnotes';
  const text = finished.all(tokens.filter((token) => !isNotes(token)));
  const notes = tokens.filter(
    (token) => isNotes(token) && 'items' in token && token.items.length > 0,
  );
  return { tokens: [...text, ...finished.all(notes)], hasFormulas: finished.hasFormulas };
}

/** Makes of the lexer's tokens those that are drawn: entities decoded, HTML folded, headings named. */
class Finisher {
  hasFormulas = false;
  readonly #anchors = new HeadingAnchors();

  all(tokens: Token[]): Token[] {
    const folded = extraSyntax()?.foldHtml(tokens) ?? tokens;
    folded.forEach((token) => this.#one(token as LessonToken));
    return folded;
  }

  #one(token: LessonToken): void {
    switch (token.type) {
      case 'list':
        for (const item of token.items) item.tokens = this.all(item.tokens);
        return;
      case 'table':
        for (const cell of [token.header, ...token.rows].flat())
          cell.tokens = this.all(cell.tokens);
        return;
      case 'footnotes':
        for (const item of token.items) item.content = this.all(item.content);
        return;
      case 'inlineFormula':
      case 'blockFormula':
        this.hasFormulas = true;
        return;
      case 'link':
      case 'image':
        token.href = encodedAddress(decodeEntities(token.href));
        token.title = token.title && decodeEntities(token.title);
        break;
      case 'text':
        if (!token.tokens) token.text = decodeEntities(token.text);
        break;
      default:
    }
    if (!('tokens' in token) || !token.tokens) return;
    token.tokens = this.all(token.tokens);
    if (token.type === 'heading')
      token.anchor = token.attributes?.id || this.#anchors.next(plainText(token));
    if (token.type === 'blockquote') asCallout(token);
  }
}

/** Returns an address with everything in it percent-encoded that has to be. */
function encodedAddress(address: string): string {
  try {
    return encodeURI(address).replaceAll('%25', '%');
  } catch {
    return '';
  }
}

const calloutMark = new RegExp(String.raw`^\[!(${calloutKinds.join('|')})\][ \t]*(?:\n|$)`, 'i');

/** Makes a callout of a quotation that begins with a line like `[!NOTE]`. */
function asCallout(quote: Tokens.Blockquote): void {
  const [first] = quote.tokens;
  const words = first?.type === 'paragraph' ? first.tokens?.[0] : undefined;
  const match = words?.type === 'text' && calloutMark.exec(words.raw);
  if (!match || !words || !first || !('tokens' in first)) return;
  const rest = words.raw.slice(match[0].length);
  const kind = match[1]!.toLowerCase() as CalloutKind;
  const tokens = (first.tokens ?? []).slice(1);
  if (rest !== '') tokens.unshift({ ...words, raw: rest, text: decodeEntities(rest) } as Token);
  else if (tokens[0]?.type === 'br') tokens.shift();
  const others = quote.tokens.slice(1);
  Object.assign(quote, {
    type: 'callout',
    kind,
    tokens: tokens.length > 0 ? [{ ...first, tokens }, ...others] : others,
  } satisfies Partial<CalloutToken>);
}

/** Returns the words of a part without what marks them. */
export const plainText = (token: Token): string =>
  token.type === 'br'
    ? ' '
    : 'tokens' in token && token.tokens
      ? token.tokens.map(plainText).join('')
      : 'tex' in token
        ? token.tex
        : 'text' in token
          ? token.text
          : '';
