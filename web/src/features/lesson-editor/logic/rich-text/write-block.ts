import type { Node } from 'prosemirror-model';
import { nodes } from '#web/features/lesson-editor/logic/rich-text/schema';
import {
  writeCell,
  writeTable,
} from '#web/features/lesson-editor/logic/rich-text/tables/write-table';
import { writeInline } from '#web/features/lesson-editor/logic/rich-text/write-inline';
import type { Style } from '#web/features/lesson-editor/logic/rich-text/style';

/**
 * Returns the Markdown of a block without a line end; empty for an empty paragraph. `avoid` are the markers of the
 * lists beside it, which would be one list with it if it had the same.
 */
export function writeBlock(node: Node, style: Style, avoid: string[] = []): string {
  switch (node.type) {
    case nodes.heading:
      return writeHeading(node, style);
    case nodes.code_block:
      return writeCode(node);
    case nodes.blockquote:
      return writeQuote(node, style);
    case nodes.bullet_list:
    case nodes.ordered_list:
      return writeList(node, style, avoid);
    case nodes.table:
      return writeTable(node, (cell) => writeCell(cell, style));
    case nodes.horizontal_rule:
      return '---';
    case nodes.opaque:
      return String(node.attrs.source);
    default:
      return writeInline(node, style);
  }
}

function writeHeading(node: Node, style: Style): string {
  const level = '#'.repeat(Number(node.attrs.level));
  // Number signs at the end would be removed.
  const words = writeInline(node, style, true).replace(/(^|\s)(#+)$/, String.raw`$1\$2`);
  return words === '' ? level : `${level} ${words}`;
}

function writeCode(node: Node): string {
  const info = String(node.attrs.info).replaceAll(/[\r\n]+/g, ' ');
  const sign = info.includes('`') ? '~' : '`';
  const runs = node.textContent.match(new RegExp(`${sign}+`, 'g')) ?? [];
  const fence = sign.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  const text = node.textContent === '' ? '' : `${node.textContent}\n`;
  return `${fence}${info}\n${text}${fence}`;
}

const prefixed = (text: string, first: string, others: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? others.trimEnd() : others) + line)
    .join('\n');

function writeQuote(node: Node, style: Style): string {
  const { callout } = node.attrs as { callout: string | null };
  const text = writeChildren(node, style, '\n\n');
  if (callout === null) return prefixed(text, text === '' ? '>' : '> ', '> ');
  const title = `[!${callout.toUpperCase()}]`;
  const isWords = node.firstChild?.type === nodes.paragraph && node.firstChild.content.size > 0;
  return prefixed(text === '' ? title : `${title}${isWords ? '\n' : '\n\n'}${text}`, '> ', '> ');
}

/** Writes the blocks of a parent. Two lists that follow each other get different markers, or they would be one. */
function writeChildren(parent: Node, style: Style, gap: string): string {
  let text = '';
  let previous: Node | undefined;
  let last = '';
  for (const child of parent.children) {
    const block = writeBlock(child, style, previous ? markersOf(previous, last) : []);
    if (block === '' && child.type === nodes.paragraph) continue;
    text +=
      previous === undefined
        ? block
        : `${style !== 'asterisks' || needsGap(previous, child) ? '\n\n' : gap}${block}`;
    previous = child;
    last = block;
  }
  return text;
}

/** Returns whether a blank line must divide two blocks. */
const needsGap = (previous: Node, next: Node): boolean =>
  next.type === nodes.paragraph ||
  next.type === nodes.opaque ||
  next.type === nodes.table ||
  next.type === nodes.horizontal_rule ||
  // Only a list that starts at one can follow a paragraph directly.
  (next.type === nodes.ordered_list && next.attrs.start !== 1) ||
  ![nodes.paragraph, nodes.heading, nodes.code_block].includes(previous.type);

const signs = { bullet_list: ['-', '*', '+'], ordered_list: ['.', ')'] };

/** Returns the marker of a list as it is written; none for another block. */
export const markersOf = ({ type }: Node, text: string): string[] =>
  type.name in signs
    ? [/^\s*(?:\d+([.)])|[-+*])/.exec(text)].flatMap(
        (match) => match?.[1] ?? match?.[0].trim() ?? [],
      )
    : [];

/** Returns the marker that a list is written with. */
function markerOf(list: Node, avoid: string[]): string {
  const own = String(list.attrs.marker);
  const others = signs[list.type.name as keyof typeof signs];
  return [own, ...others].find((sign) => !avoid.includes(sign)) ?? own;
}

function writeList(list: Node, style: Style, avoid: string[]): string {
  const marker = markerOf(list, avoid);
  const gap = list.attrs.loose ? '\n\n' : '\n';
  const start = Number(list.attrs.start ?? 1);
  return list.children
    .map((item, index) => {
      const sign = list.type === nodes.bullet_list ? marker : `${start + index}${marker}`;
      const text = writeItem(item, style, gap);
      return text === '' ? sign : prefixed(text, `${sign} `, ' '.repeat(sign.length + 1));
    })
    .join(gap);
}

function writeItem(item: Node, style: Style, gap: string): string {
  const { checked } = item.attrs as { checked: boolean | null };
  // A rule of hyphens after a hyphen would be a rule instead of a list.
  const text = writeChildren(item, style, gap).replace(/^---(?=\n|$)/, '___');
  return checked === null ? text : `[${checked ? 'x' : ' '}] ${text}`;
}
