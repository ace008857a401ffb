import type { Style } from '#web/features/lesson-editor/logic/rich-text/style';
import { Mark, type Node } from 'prosemirror-model';
import { escapeText, escapeLine } from '#web/features/lesson-editor/logic/rich-text/escape-text';
import { marks as kinds, nodes } from '#web/features/lesson-editor/logic/rich-text/schema';

/** What is written without a change: a text, or the source of another node. */
type Run = { text: string; isSource?: boolean; marks: readonly Mark[] };

/** Returns the Markdown of a paragraph's or heading's content. `isLine` keeps it on one line. */
export const writeInline = (parent: Node, style: Style, isLine = false): string =>
  writeWords(parent, style, isLine).split('\n').map(escapeLine).join('\n');

/** Returns the Markdown of content that does not stand at the start of a line. */
export const writeLine = (parent: Node, style: Style): string => writeWords(parent, style, true);

function writeWords(parent: Node, style: Style, isLine: boolean): string {
  const runs = parent.children.map((node) => runOf(node, style, isLine));
  return (
    write(runs, [], style, isSparse(parent.textContent, style))
      // Spaces at a line's end would be a line break.
      .replaceAll(/[ \t]*\n[ \t]*/g, '\n')
      .replace(/^(?:[ \t\n]|\\\n|<br>)+/, '')
      .replace(/(?:[ \t\n]|(?<!\\)\\\n|<br>)+$/, '')
  );
}

/** Returns the signs that occur once in a text, so that they cannot be a pair. */
const isSparse = (text: string, style: Style) => (sign: string) =>
  style === 'asterisks' && text.split(sign).length <= 2;

function runOf(node: Node, style: Style, isLine: boolean): Run {
  const marks = node.marks.filter(({ type }) => type !== kinds.soft);
  const isSoft = marks.length < node.marks.length && node.text === ' ';
  if (node.isText)
    return isSoft && !isLine && style !== 'html'
      ? { text: '\n', isSource: true, marks }
      : { text: node.text!.replaceAll(/[\r\n]/g, ' '), marks };
  if (node.type === nodes.hard_break)
    return { text: isLine || style === 'html' ? '<br>' : '\\\n', isSource: true, marks };
  if (node.type === nodes.image) return { text: imageSource(node, style), isSource: true, marks };
  const source = String(node.attrs.source);
  // A dollar sign after a letter starts no formula.
  const text = style === 'html' ? source.replace(/^\$(?!\$)([^]*)\$$/, String.raw`\($1\)`) : source;
  return { text, isSource: true, marks };
}

type Lone = (sign: string) => boolean;

/** Writes runs that all have the marks `open`: the mark that lasts longest goes around the others. */
function write(runs: Run[], open: readonly Mark[], style: Style, isLone: Lone): string {
  let text = '';
  for (let index = 0; index < runs.length;) {
    const run = runs[index]!;
    const [mark, end] = longestMark(runs, index, open);
    if (mark === undefined) {
      const isInLink = open.some(({ type }) => type === kinds.link);
      text += run.isSource ? run.text : escapeText(run.text, { style, isInLink, isLone });
      index++;
    } else {
      const inside = runs.slice(index, end);
      text +=
        mark.type === kinds.code
          ? writeCode(inside.map((each) => each.text).join(''), style)
          : writeMark(mark, write(inside, [...open, mark], style, isLone), style);
      index = end;
    }
  }
  return text;
}

/** Returns the mark to open at `start` and the index where it ends. Code is always innermost. */
function longestMark(
  runs: Run[],
  start: number,
  open: readonly Mark[],
): [Mark | undefined, number] {
  let longest: [Mark | undefined, number] = [undefined, start];
  for (const mark of runs[start]!.marks) {
    if (mark.isInSet(open)) continue;
    const isCode = mark.type === kinds.code;
    let end = start;
    while (
      end < runs.length &&
      (isCode ? Mark.sameSet(runs[end]!.marks, runs[start]!.marks) : mark.isInSet(runs[end]!.marks))
    )
      end++;
    const isInner = longest[0] !== undefined && isCode;
    if (!isInner && (end > longest[1] || longest[0]?.type === kinds.code)) longest = [mark, end];
  }
  return longest;
}

const delimiters: Record<string, Record<Style, [string, string]>> = {
  strong: { asterisks: ['**', '**'], underscores: ['**', '**'], html: ['<strong>', '</strong>'] },
  em: { asterisks: ['*', '*'], underscores: ['_', '_'], html: ['<em>', '</em>'] },
  strike: { asterisks: ['~~', '~~'], underscores: ['~~', '~~'], html: ['<del>', '</del>'] },
};

function writeMark(mark: Mark, inside: string, style: Style): string {
  // Emphasis cannot begin or end with a space.
  const [, before, words, after] = /^(\s*)([^]*?)(\s*)$/.exec(inside)!;
  if (words === '') return inside;
  if (mark.type === kinds.link) return `${before}${linkSource(mark, words!)}${after}`;
  const [start, end] = delimiters[mark.type.name]![style];
  return `${before}${start}${words}${end}${after}`;
}

function writeCode(text: string, style: Style): string {
  if (style === 'html')
    return `<code>${escapeText(text, { style, isInLink: true, isLone: () => false })}</code>`;
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(text) && text.trim() !== '' ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

function linkSource({ attrs }: Mark, words: string): string {
  const { href, title } = attrs as { href: string; title: string };
  const isPlain = title === '' && /^[a-z][a-z\d+.-]+:[^\s<>\\&*_`[\]]*$/i.test(href);
  if (isPlain && words === href) return `<${href}>`;
  return `[${words}](${target(href, title)})`;
}

function imageSource({ attrs }: Node, style: Style): string {
  const { src, alt, title } = attrs as { src: string; alt: string; title: string };
  const words = escapeText(alt.replaceAll(/\s+/g, ' '), {
    style: style === 'html' ? style : 'asterisks',
    isInLink: true,
    isLone: () => false,
  });
  return `![${words}](${target(src, title)})`;
}

const escapeEntity = (text: string) => text.replaceAll(/&(?=#?[a-z\d]+;)/gi, '&amp;');

/** Returns an address and its title as they stand in parentheses. */
function target(address: string, title: string): string {
  const clean = escapeEntity(address.replaceAll(/[\r\n]+/g, ' '));
  const isBare = /^[^\s<>()\\]+$/.test(clean);
  const written = isBare ? clean : `<${clean.replaceAll(/[<>\\]/g, String.raw`\$&`)}>`;
  const words = escapeEntity(title.replaceAll(/\s*\n\s*/g, '\n')).replaceAll(
    /["\\]/g,
    String.raw`\$&`,
  );
  return title === '' ? written : `${written} "${words}"`;
}
