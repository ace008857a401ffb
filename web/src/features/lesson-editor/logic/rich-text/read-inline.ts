import type { Token, Tokens } from 'marked';
import type { Mark, Node } from 'prosemirror-model';
import { marks as kinds, nodes, schema } from '#web/features/lesson-editor/logic/rich-text/schema';
import { decodeEntities } from '#web/shared/markdown/decode-entities';
import { foldHtml } from '#web/shared/markdown/read-html';
import { plainText, type FootnoteTokens } from '#web/shared/markdown/read-markdown';
import type { FormulaToken } from '#web/shared/markdown/formula-syntax';

/** Thrown for Markdown that rich text cannot represent. */
export class Unsupported extends Error {}

type InlineToken =
  | Tokens.Text
  | Tokens.Escape
  | Tokens.Strong
  | Tokens.Em
  | Tokens.Del
  | Tokens.Codespan
  | Tokens.Link
  | Tokens.Image
  | Tokens.Br
  | Tokens.HTML
  | Tokens.Checkbox
  | FormulaToken
  | FootnoteTokens;

const markOf = { strong: kinds.strong!, em: kinds.em!, del: kinds.strike! };
/** HTML elements that are the same as Markdown's emphasis and code. */
const htmlMarks: Record<string, Mark> = Object.fromEntries([
  ...(['b', 'strong'] as const).map((name) => [name, kinds.strong!.create()]),
  ['code', kinds.code!.create()],
  ...(['i', 'em'] as const).map((name) => [name, kinds.em!.create()]),
  ...(['s', 'del', 'strike'] as const).map((name) => [name, kinds.strike!.create()]),
] as [string, Mark][]);

/**
 * Returns the nodes of inline tokens.
 *
 * @throws Unsupported
 */
export function readInline(tokens: Token[] | undefined, marks: readonly Mark[] = []): Node[] {
  const found: Node[] = [];
  const all = (tokens ?? []) as InlineToken[];
  for (let index = 0; index < all.length; index++) {
    const token = all[index]!;
    if (token.type !== 'html') found.push(...readOne(token, marks));
    else {
      const end = endOfElement(all, index);
      found.push(...readHtml(all.slice(index, end + 1) as Token[], marks));
      index = end;
    }
  }
  return found;
}

function readOne(token: InlineToken, marks: readonly Mark[]): Node[] {
  switch (token.type) {
    case 'text':
      return token.tokens
        ? readInline(token.tokens, marks)
        : textNodes(decodeEntities(token.text), marks);
    case 'escape':
      return textNodes(token.text, marks);
    case 'strong':
    case 'em':
    case 'del':
      return readInline(token.tokens, markOf[token.type].create().addToSet(marks));
    case 'codespan':
      return token.text === ''
        ? []
        : [schema.text(token.text, kinds.code!.create().addToSet(marks))];
    case 'link':
      return readLink(token, marks);
    case 'image':
      return [readImage(token, marks)];
    case 'br':
      return [nodes.hard_break!.create(null, null, marks)];
    case 'inlineFormula':
    case 'footnoteRef':
      return [sourceNode(token.raw, marks)];
    case 'checkbox':
      return [];
    default:
      throw new Unsupported(token.type);
  }
}

/** Returns the nodes of a text; its line ends become marked spaces. */
function textNodes(text: string, marks: readonly Mark[]): Node[] {
  return text.split(/(\n)/).flatMap((part) => {
    if (part === '') return [];
    return part === '\n'
      ? [schema.text(' ', kinds.soft!.create().addToSet(marks))]
      : [schema.text(part, marks)];
  });
}

function readLink(token: Tokens.Link, marks: readonly Mark[]): Node[] {
  // An address that stands in the text for itself.
  if (!/^[[<]/.test(token.raw)) return textNodes(decodeEntities(token.text), marks);
  const href = decodeEntities(token.href);
  const title = decodeEntities(token.title ?? '');
  const inside = readInline(token.tokens, kinds.link!.create({ href, title }).addToSet(marks));
  // A link without words cannot be shown.
  if (inside.length === 0) throw new Unsupported('link');
  return inside;
}

function readImage(token: Tokens.Image, marks: readonly Mark[]): Node {
  const alt = decodeEntities((token.tokens ?? []).map(plainText).join(''));
  const title = decodeEntities(token.title ?? '');
  return nodes.image!.create({ src: decodeEntities(token.href), alt, title }, null, marks);
}

const sourceNode = (source: string, marks: readonly Mark[]) =>
  nodes.inline_source!.create({ source }, null, marks);

const tag = /^<(\/?)([a-z][a-z\d-]*)\s*([^]*?)\/?>$/i;

/** Returns the index of the tag that closes the element at `start`; `start` itself if it is not an element with content. */
function endOfElement(tokens: InlineToken[], start: number): number {
  const [, slash, name] = tag.exec(tokens[start]!.raw) ?? [];
  const [shown] = foldHtml([tokens[start] as Token]);
  if (name === undefined || slash !== '' || !shown || !('tokens' in shown)) return start;
  if (['br', 'hr', 'image'].includes(shown.type) || /^(?:source|wbr)$/i.test(name)) return start;
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.type !== 'html') continue;
    const [, close, found] = tag.exec(token.raw) ?? [];
    if (found?.toLowerCase() !== name.toLowerCase()) continue;
    depth += close === '' ? 1 : -1;
    if (depth === 0) return index;
  }
  throw new Unsupported(`An open <${name}>`);
}

function readHtml(tokens: Token[], marks: readonly Mark[]): Node[] {
  const [first] = tokens;
  const [, , name, attributes] = tag.exec(first!.raw) ?? [];
  const [shown] = foldHtml([first!]);
  // The lesson page shows it as it is written.
  if (shown?.type === 'text') return textNodes(first!.raw, marks);
  if (shown?.type === 'br') return [nodes.hard_break!.create(null, null, marks)];
  if (name !== undefined && tokens.length === 1 && !shown)
    throw new Unsupported(`A lone </${name}>`);
  const mark = attributes === '' ? htmlMarks[name!.toLowerCase()] : undefined;
  if (mark && tokens.length > 1) return readInline(tokens.slice(1, -1), mark.addToSet(marks));
  return [sourceNode(tokens.map(({ raw }) => raw).join(''), marks)];
}
