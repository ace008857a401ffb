import { escapeLineStart } from '#web/features/card-transfer/logic/escape-markdown';
import type { Formula } from '#web/features/card-transfer/logic/math-in-text';

/** Signs for breaks within a text: the edge of a block, a line break, the edge of a paragraph. */
export const edge = '\u0001';
export const lineBreak = '\u0002';
export const paragraph = '\u0003';
/** Stand around the number of a block, or of a formula, that is finished. */
export const blockSign = '\u0004';
export const formulaSign = '\u0005';
/* oxlint-disable no-control-regex */
const breaks = /([\u0001-\u0003][\u0001-\u0003 ]*)/;
const allBreaks = /[\u0001-\u0003]+/g;
const block = /^\u0004(\d+)\u0004$/;
const formula = /\u0005(\d+)\u0005/g;
const unsafe = /[\u0004\n]/;
/* oxlint-enable no-control-regex */

/** Returns a text with its breaks, blocks and formulas written out. */
export function finish(text: string, blocks: string[], formulas: Formula[]): string {
  let markdown = '';
  let pending = '';
  text.split(breaks).forEach((part, index) => {
    if (index % 2 === 1) return void (pending += part.replaceAll(' ', ''));
    const line = part.trim();
    if (line === '') return;
    const number = block.exec(line)?.[1];
    const written = number === undefined ? escapeLineStart(line) : blocks[Number(number)]!;
    if (markdown !== '') markdown += breakOf(pending);
    pending = '';
    markdown += withFormulas(written, formulas);
  });
  return markdown;
}

/**
 * Returns the break that stands for several: a line break before the edge of a block is that edge, one that has a block to
 * itself is an empty line.
 */
function breakOf(signs: string): string {
  const lines = [...signs].filter((sign) => sign === lineBreak).length;
  const isApart = signs.includes(paragraph) || lines + (signs.startsWith(edge) ? 1 : 0) > 1;
  return isApart ? '\n\n' : '\\\n';
}

const isWord = (letter: string | undefined) =>
  letter !== undefined && /[\p{L}\p{N}$]/u.test(letter);

/** Writes formulas with dollars, or with brackets where a neighbour would make the dollars a currency. */
const withFormulas = (text: string, formulas: Formula[]): string =>
  text.replace(formula, (sign, number: string, at: number) => {
    const { tex, isDisplay } = formulas[Number(number)]!;
    const isTight = isWord(text[at - 1]) || isWord(text[at + sign.length]) || tex.includes('$');
    if (isTight) return isDisplay ? `\\[ ${tex} \\]` : `\\(${tex}\\)`;
    return isDisplay ? `$$${tex}$$` : `$${tex}$`;
  });

const isPlain = (text: string) => /^[\p{L}\p{N}]/u.test(text) && /[\p{L}\p{N}]$/u.test(text);
const count = (text: string, part: string) => text.split(part).length;

/**
 * Returns each line of a text between signs, or between tags where Markdown would not read the signs. Spaces stay outside,
 * and blocks and halves of deletions are left alone.
 */
export function wrapped(text: string, sign: string, tag: string): string {
  return text
    .split(breaks)
    .map((line, index) => {
      const core = line.trim();
      if (index % 2 === 1 || core === '' || unsafe.test(core)) return line;
      if (count(core, '{{') !== count(core, '}}')) return line;
      const [before, after] =
        sign !== '' && isPlain(core) ? [sign, sign] : [`<${tag}>`, `</${tag}>`];
      const start = line.indexOf(core);
      return `${line.slice(0, start)}${before}${core}${after}${line.slice(start + core.length)}`;
    })
    .join('');
}

const oneLine = (text: string): string => text.replace(allBreaks, ' ').trim();

/** Returns whether an address can stand in a card: pictures and sounds of other sites need https. */
export const isAddress = (address: string): boolean => /^https:\/\/[^\s/]/i.test(address);

/** Returns an address as Markdown writes it in brackets. */
export const destination = (address: string): string =>
  // oxlint-disable-next-line no-control-regex
  address.replace(/[\s<>()\\\u0000-\u001f]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  );

/** Returns a link with this text, or the text alone if the address leads nowhere. */
export function link(text: string, href: string): string {
  const label = oneLine(text);
  if (!/^(?:https?:\/\/|mailto:)\S/i.test(href) || label === '' || unsafe.test(label)) return text;
  if (label === href) return label;
  return `[${label.replace(/(?<!\\)[[\]]/g, String.raw`\$&`)}](${destination(href)})`;
}

/** Returns a link that is named after the last part of its address. */
export const linkTo = (address: string): string =>
  `[${shortName(address).replace(/[[\]\\]/g, ' ')}](${destination(address)})`;

/** Returns the end of an address or of a file's name, to say which it is. */
export const shortName = (address: string): string =>
  address.startsWith('data:')
    ? address.slice(0, 20)
    : (address.split('/').at(-1) ?? '').slice(0, 60);

export function codeSpan(text: string): string {
  const code = oneLine(text);
  if (code === '' || unsafe.test(code)) return text;
  const fence = '`'.repeat(longestRun(code) + 1);
  const space = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
  return `${fence}${space}${code}${space}${fence}`;
}

export function codeBlock(text: string): string {
  const code = text.replace(allBreaks, '\n').replace(/^\n|\s+$/g, '');
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return code.trim() === '' ? '' : `${fence}\n${code}\n${fence}`;
}

const longestRun = (text: string) =>
  Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));

export const listOf = (items: string[], isNumbered: boolean): string =>
  items
    .map((item, index) => {
      const sign = isNumbered ? `${index + 1}. ` : '- ';
      return sign + item.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(sign.length)}`);
    })
    .join('\n');

/** Returns rows as a table whose first row is its head. */
export function tableOf(rows: string[][]): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return '';
  const lineOf = (row: string[]) =>
    `| ${Array.from({ length: width }, (_, index) => row[index] ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows.filter((row) => row.length > 0);
  return [lineOf(head), lineOf(Array<string>(width).fill('-')), ...body.map(lineOf)].join('\n');
}
