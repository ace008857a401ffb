/**
 * Matches a text with a deletion, `{{c1::text}}` or `{{c1::text::hint}}`, numbered from 1 to 20. The rules (function
 * `isCloze`) agree.
 */
const deletion = /\{\{c([1-9]|1[0-9]|20):: *[^ :}][\s\S]*\}\}/;

/** Matches a text with a deletion of another number, such as `{{c0::` or `{{c21::`. The rules agree. */
const wrongNumber = /\{\{c(0[0-9]*|2[1-9]|[3-9][0-9]|[0-9]{3,})::/;

/** Returns whether a text can be a cloze card: it has a deletion, and no number out of range. */
export const isCloze = (text: string): boolean => deletion.test(text) && !wrongNumber.test(text);

/** A part of a text that is hidden on the card of its number. */
export type Deletion = { number: number; text: string; hint: string };
type Part = string | (Deletion & { isInFormula: boolean });

const opening = /\{\{c([1-9]|1[0-9]|20)::/g;
const formulas = /\$\$[\s\S]+?\$\$|\$(?!\s)[^$\n]+?(?<!\s)\$(?!\d)/g;

/** Returns the parts of a cloze text: plain text, and deletions. What is not closed stays text. */
export function readCloze(source: string): Part[] {
  const ranges = [...source.matchAll(formulas)].map(({ index, 0: raw }) => [
    index,
    index + raw.length,
  ]);
  const parts: Part[] = [];
  let at = 0;
  for (const match of source.matchAll(opening)) {
    const from = match.index + match[0].length;
    const to = closingOf(source, from);
    if (match.index < at || to === -1) continue;
    const inner = source.slice(from, to);
    const bars = inner.lastIndexOf('::');
    const [text, hint] = bars > 0 ? [inner.slice(0, bars), inner.slice(bars + 2)] : [inner, ''];
    parts.push(source.slice(at, match.index), {
      number: Number(match[1]),
      text,
      hint: hint.trim(),
      isInFormula: ranges.some(([start = 0, end = 0]) => start < match.index && to + 2 < end),
    });
    at = to + 2;
  }
  return [...parts, source.slice(at)];
}

/** Returns where the braces of a deletion close: balanced, so that formulas fit in; else at the first pair; -1 if never. */
function closingOf(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    if (source[at] === '{') depth++;
    else if (source[at] === '}' && depth > 0) depth--;
    else if (source.startsWith('}}', at)) return at;
  }
  return source.indexOf('}}', from);
}

/** Returns the numbers of a text's deletions, each once, in ascending order: one card is asked for each. */
export const clozeNumbers = (source: string): number[] =>
  [
    ...new Set(
      readCloze(source).flatMap((part) => (typeof part === 'string' ? [] : [part.number])),
    ),
  ].toSorted((a, b) => a - b);

/**
 * Returns a side of one card of a cloze text, as Markdown: the deletions of its number are hidden behind their hint, or
 * marked; those of other numbers are plain text.
 */
export const clozeSide = (source: string, number: number, side: 'question' | 'answer'): string =>
  readCloze(source)
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.number !== number) return part.text;
      const shown = side === 'answer' ? part.text : `[${part.hint || '…'}]`;
      if (part.isInFormula) return side === 'answer' ? `\\boxed{${shown}}` : '\\boxed{\\ldots}';
      return `<mark>${shown}</mark>`;
    })
    .join('');

/** Returns a cloze text with nothing hidden, as Markdown. */
export const clozeWhole = (source: string): string =>
  readCloze(source)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');
