import { escapeMarkdown } from '#web/features/card-transfer/logic/escape-markdown';
import { htmlTokens } from '#web/features/card-transfer/logic/html-tokens';
import {
  blockSign,
  codeBlock,
  codeSpan,
  destination,
  edge,
  finish,
  formulaSign,
  isAddress,
  lineBreak,
  link,
  linkTo,
  listOf,
  paragraph,
  shortName,
  tableOf,
  wrapped,
} from '#web/features/card-transfer/logic/markdown-parts';
import { mathIn, type Formula } from '#web/features/card-transfer/logic/math-in-text';

/** A text as Markdown, and the names of the media in it that are not addresses and were left out. */
export type Converted = { markdown: string; leftOut: string[] };

/** An element that is open, and the Markdown in it so far. */
type Frame = { name: string; text: string; href: string; items: string[]; rows: string[][] };

const sound = /\[sound:([^[\]]*)\]/;
const deepest = 40;
const paragraphs = new Set('p h1 h2 h3 h4 h5 h6 blockquote table ul ol pre dl hr'.split(' '));
const edges = new Set(
  'div section article header footer main aside figure figcaption center form fieldset address dt dd li tr summary details'.split(
    ' ',
  ),
);
/** What Markdown writes around words, and the tag that does the same where signs would not work. */
const marks: Record<string, { sign: string; tag: string }> = {
  b: { sign: '**', tag: 'b' },
  strong: { sign: '**', tag: 'b' },
  i: { sign: '*', tag: 'i' },
  em: { sign: '*', tag: 'i' },
  s: { sign: '~~', tag: 's' },
  strike: { sign: '~~', tag: 's' },
  del: { sign: '~~', tag: 's' },
};
/** Tags that Markdown has no signs for; Trellis reads them. */
const kept = new Set('u sub sup mark ins kbd small'.split(' '));
const framed = new Set([
  ...Object.keys(marks),
  ...kept,
  ...'a code pre ul ol li table tr td th'.split(' '),
]);
/** Elements whose content is nothing to read. */
const hidden = new Set('script style head title rp template'.split(' '));

const emptyFrame = (name: string): Frame => ({ name, text: '', href: '', items: [], rows: [] });

/**
 * Returns a field of Anki as Markdown: the elements that its editor writes, formulas, links, and pictures with an https
 * address. Other elements become their text. Local pictures and sounds are left out.
 */
export function htmlToMarkdown(html: string): Converted {
  const leftOut: string[] = [];
  const blocks: string[] = [];
  const formulas: Formula[] = [];
  const frames: Frame[] = [emptyFrame('')];
  const top = () => frames.at(-1)!;
  const write = (text: string) => void (top().text += text);
  const isIn = (...names: string[]) => frames.some(({ name }) => names.includes(name));
  const addBlock = (text: string) => {
    if (isIn('pre', 'code')) write(`\n${text}\n`);
    else if (text !== '')
      write(`${paragraph}${blockSign}${blocks.push(text) - 1}${blockSign}${paragraph}`);
  };
  const finished = (text: string) => finish(text, blocks, formulas);
  let skipped = '';

  const math = mathIn({
    onText: (text) => {
      if (isIn('pre')) return write(text.replaceAll('\r', ''));
      const spaced = text.replace(/[\s\u00a0]+/g, ' ');
      if (isIn('code')) return write(spaced);
      spaced.split(sound).forEach((part, index) => {
        if (index % 2 === 0) write(escapeMarkdown(part));
        else if (isAddress(part)) write(linkTo(part));
        else leftOut.push(shortName(part));
      });
    },
    onFormula: (formula) =>
      write(
        isIn('pre', 'code')
          ? formula.tex
          : `${formulaSign}${formulas.push(formula) - 1}${formulaSign}`,
      ),
  });

  for (const token of htmlTokens(html)) {
    if (skipped !== '') {
      if (token.type === 'close' && token.name === skipped) skipped = '';
    } else if (token.type === 'text') math.read(token.text, isIn('pre', 'code'));
    else if (math.isInside && token.name !== 'anki-mathjax') math.read(' ', false);
    else if (token.type === 'open') open(token.name, token.attributes);
    else close(token.name);
  }
  math.end();
  while (frames.length > 1) closeTop();
  return { markdown: finished(top().text), leftOut };

  function open(name: string, attributes: Map<string, string>): void {
    if (hidden.has(name)) return void (skipped = name);
    if (name === 'anki-mathjax') return math.open(attributes.get('block') === 'true');
    if (name === 'br') return write(isIn('pre') ? '\n' : lineBreak);
    if (name === 'hr')
      return attributes.get('id') === 'answer' ? write(paragraph) : addBlock('---');
    if (name === 'img') return writeImage(attributes);
    if (name === 'audio' || name === 'video' || name === 'source') return writeMedia(attributes);
    if (name === 'rt') return write('(');
    if (name === 'li' && !isIn('ul', 'ol')) return write(edge);
    // The end of these tags is optional.
    if (['li', 'td', 'th', 'tr'].includes(name)) closeSibling(name);
    if (paragraphs.has(name)) write(paragraph);
    else if (edges.has(name)) write(edge);
    const sign = marks[name]?.sign;
    const isTwice = sign !== undefined && frames.some((frame) => marks[frame.name]?.sign === sign);
    if (!framed.has(name) || isTwice || frames.length >= deepest) return;
    if (name === 'tr') frames.findLast((frame) => frame.name === 'table')?.rows.push([]);
    frames.push({ ...emptyFrame(name), href: attributes.get('href') ?? '' });
  }

  function close(name: string): void {
    if (name === 'anki-mathjax') return math.close();
    if (name === 'rt') return write(')');
    const index = frames.findLastIndex((frame) => frame.name === name);
    if (index > 0) while (frames.length > index) closeTop();
    if (paragraphs.has(name)) write(paragraph);
    else if (edges.has(name)) write(edge);
  }

  function closeSibling(name: string): void {
    const owner = frames.findLastIndex(({ name: one }) => ['ul', 'ol', 'table'].includes(one));
    const cells = name === 'td' || name === 'th' ? ['td', 'th'] : [name];
    const index = frames.findLastIndex((frame) => cells.includes(frame.name));
    if (index > owner) while (frames.length > index) closeTop();
  }

  function closeTop(): void {
    const frame = frames.pop()!;
    const { name, text } = frame;
    const mark = marks[name];
    if (mark) write(isIn('code', 'pre') ? text : wrapped(text, mark.sign, mark.tag));
    else if (kept.has(name)) write(isIn('code', 'pre') ? text : wrapped(text, '', name));
    else if (name === 'a') write(link(text, frame.href));
    else if (name === 'code') write(isIn('pre') ? text : codeSpan(text));
    else if (name === 'pre') addBlock(codeBlock(text));
    else if (name === 'li') {
      const list = frames.findLast(({ name: one }) => one === 'ul' || one === 'ol');
      const item = finished(text);
      if (item !== '') list?.items.push(item);
    } else if (name === 'ul' || name === 'ol') {
      addBlock(listOf(frame.items, name === 'ol'));
      write(text);
    } else if (name === 'td' || name === 'th') {
      const table = frames.findLast(({ name: one }) => one === 'table');
      table?.rows.at(-1)?.push(
        finished(text)
          .replace(/\\?\n+/g, ' ')
          .replaceAll('|', '\\|'),
      );
      if (table === undefined) write(`${text} `);
    } else if (name === 'tr') {
      write(text);
    } else if (name === 'table') {
      addBlock(tableOf(frame.rows));
      write(text);
    }
  }

  function writeImage(attributes: Map<string, string>): void {
    const address = attributes.get('src') ?? '';
    const label = (attributes.get('alt') ?? '').replace(/[[\]\\\n]/g, ' ').trim();
    if (isAddress(address)) write(`![${label}](${destination(address)})`);
    else leftOut.push(shortName(address));
  }

  function writeMedia(attributes: Map<string, string>): void {
    const address = attributes.get('src');
    if (address === undefined) return;
    if (isAddress(address)) write(linkTo(address));
    else leftOut.push(shortName(address));
  }
}
