import { diffComm } from 'node-diff3';

/** A part of a comparison: in both texts, only typed, or only in the answer. */
export type DiffPart = { kind: 'same' | 'extra' | 'missing'; text: string };

/** Longer texts are compared by words, so that a comparison takes no time. */
const mostLetters = 300;

/** Returns a text as it is compared: accents composed, one space between words. */
const comparable = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Returns how a typed answer differs from the right one. Letters with their marks stay together. */
export function answerDiff(typed: string, answer: string): DiffPart[] {
  const [a, b] = [comparable(typed), comparable(answer)];
  const split = Math.max(a.length, b.length) > mostLetters ? wordsOf : lettersOf;
  return diffComm(split(a), split(b))
    .flatMap(({ common, buffer1, buffer2 }): DiffPart[] => [
      { kind: 'same', text: common?.join('') ?? '' },
      { kind: 'extra', text: buffer1?.join('') ?? '' },
      { kind: 'missing', text: buffer2?.join('') ?? '' },
    ])
    .filter(({ text }) => text !== '');
}

const wordsOf = (text: string): string[] => text.match(/\S+\s*/g) ?? [];

const lettersOf = (text: string): string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
