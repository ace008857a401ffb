import type { Mark, Node } from 'prosemirror-model';
import { marks, nodes } from '#web/features/lesson-editor/logic/rich-text/schema';
import { nameNorms } from '#web/features/lesson-editor/logic/rich-text/tables/cell-source';

/**
 * Returns a text that is equal for blocks that the lesson page shows alike: without empty paragraphs, differences of
 * white space, and emphasis of white space.
 */
export const canonical = (blocks: readonly Node[]): string =>
  JSON.stringify(blocks.flatMap(blockForm));

type Form = string | number | boolean | null | Form[];

function blockForm(node: Node): Form[] {
  if (node.type === nodes.opaque) return [['opaque', String(node.attrs.source).trim()]];
  if (node.type === nodes.code_block)
    return [['code', node.attrs.info as string, node.textContent.replaceAll(/^[ \t]+$/gm, '')]];
  if (node.type === nodes.table) return [tableForm(node)];
  if (node.isTextblock) {
    const content = inlineForm(node);
    if (node.type === nodes.paragraph)
      return content.length === 0 ? [] : [['paragraph', ...content]];
    return [['heading', node.attrs.level as number, ...content]];
  }
  const { start = null, checked = null, callout = null } = node.attrs as Record<string, Form>;
  return [[node.type.name, start, checked, callout, ...node.children.flatMap(blockForm)]];
}

const tableForm = (table: Node): Form[] => [
  'table',
  table.firstChild!.children.map(({ attrs }) => attrs.align as string | null),
  ...table.children.map(rowForm),
];

/** Returns what is equal for rows with the same cells, whatever their alignment. */
export const rowForm = (row: Node): Form[] => [
  row.firstChild?.type === nodes.table_header,
  ...row.children.map(inlineForm),
];

const nameOf = ({ type, attrs }: Mark): string =>
  type === marks.link
    ? `link ${addressForm(attrs.href as string)} ${String(attrs.title)}`
    : type.name;

/** Two spellings of an address are one. */
function addressForm(address: string): string {
  try {
    return encodeURI(address).replaceAll('%25', '%');
  } catch {
    return '';
  }
}

const whiteSpace = /([^\S\u00a0]+)/;

/** Returns pairs of marks and text; breaks and sources in between. */
function inlineForm(parent: Node): Form[] {
  const parts: [string, string][] = [];
  for (const child of parent.children) {
    const names = child.marks.filter(({ type }) => type !== marks.soft).map(nameOf);
    if (child.isText) addText(parts, child.text!, names);
    else parts.push([child.type === nodes.hard_break ? 'break' : leafForm(child, names), '']);
  }
  trim(parts);
  return parts.filter(([, text], index) => text !== ' ' || !isBeside(parts, index));
}

function leafForm({ type, attrs }: Node, names: string[]): string {
  if (type === nodes.image) {
    const words = [attrs.alt, attrs.title].map((text) =>
      String(text).replaceAll(/\s+/g, ' ').trim(),
    );
    return JSON.stringify(['image', addressForm(attrs.src as string), ...words, names]);
  }
  // Two spellings of a formula are one.
  const source = nameNorms(String(attrs.source))
    .replace(/^\\\(([^]*)\\\)$/, '$$$1$$')
    .replaceAll(/\s*\n\s*/g, ' ');
  return JSON.stringify([type.name, source, names]);
}

function addText(parts: [string, string][], text: string, names: string[]): void {
  const isCode = names.includes('code');
  const own = names.join();
  for (const piece of isCode ? [text] : text.split(whiteSpace)) {
    if (piece === '') continue;
    const isSpace = !isCode && piece.trim() === '' && !piece.includes('\u00a0');
    const part: [string, string] = isSpace ? ['', ' '] : [own, piece];
    const last = parts.at(-1);
    if (isSpace && last?.[1] === ' ') continue;
    if (!isSpace && last && last[0] === own && last[1] !== ' ' && last[1] !== '') last[1] += piece;
    else parts.push(part);
  }
}

/** Removes spaces and breaks at both ends. */
function trim(parts: [string, string][]): void {
  const isEmpty = (part: [string, string] | undefined) =>
    part !== undefined && (part[1] === ' ' || part[0] === 'break');
  while (isEmpty(parts.at(-1))) parts.pop();
  while (isEmpty(parts[0])) parts.shift();
}

/** Returns whether a space is beside a line break, where it is not seen. */
const isBeside = (parts: [string, string][], index: number): boolean =>
  parts[index - 1]?.[0] === 'break' || parts[index + 1]?.[0] === 'break';
