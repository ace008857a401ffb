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
/** A blockquote that starts with a marker such as `[!NOTE]`. */
export type CalloutToken = { type: 'callout'; raw: string; kind: CalloutKind; tokens: Token[] };

/** Attributes that come from HTML only. */
type Written = { align?: string; attributes?: Record<string, string> };
/** A heading with its anchor, which is unique in the text. */
export type HeadingToken = Tokens.Heading & Written & { anchor?: string };
export type ImageToken = Tokens.Image & Written & { width?: string; height?: string };

/** The tokens of a lesson's Markdown. Any other token is rendered as its `raw`. */
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

/** A parsed text. */
export type ReadMarkdown = { tokens: Token[]; hasFormulas: boolean };

/** A cache of the last parsed texts, so that returning to a lesson is instant. */
const known = new Map<string, ReadMarkdown>();
const mostKnown = 10;

/**
 * Parses a lesson's text. Never throws: anything invalid stays text, and so do HTML, formulas and footnotes until
 * `loadExtraSyntax` has resolved.
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
  // The footnotes extension is stateful, so each text gets an instance of its own.
  const extensions = extra ? [extra.formulaSyntax, extra.footnotes()] : [];
  const tokens = new BoundedLexer(lexerOptions(...extensions, bounds)).lex(source);
  const finished = new Finisher();
  // The extension puts footnotes first; they are rendered last.
  const isNotes = ({ type }: Token) => type === 'footnotes';
  const text = finished.all(tokens.filter((token) => !isNotes(token)));
  const notes = tokens.filter(
    (token) => isNotes(token) && 'items' in token && token.items.length > 0,
  );
  return { tokens: [...text, ...finished.all(notes)], hasFormulas: finished.hasFormulas };
}

/** Post-processes the lexer's tokens: decodes entities, folds HTML into a tree and adds heading anchors. */
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

/** Percent-encodes a URL where necessary, without encoding twice. */
function encodedAddress(address: string): string {
  try {
    return encodeURI(address).replaceAll('%25', '%');
  } catch {
    return '';
  }
}

const calloutMark = new RegExp(String.raw`^\[!(${calloutKinds.join('|')})\][ \t]*(?:\n|$)`, 'i');

/** Turns a blockquote that starts with a marker such as `[!NOTE]` into a callout. */
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

/** Returns the text of a token without its markup. */
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
