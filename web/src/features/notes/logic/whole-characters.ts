import type { Place } from '#web/shared/fold-text';

/** Returns the place with whole characters at both ends: half of one would be stored damaged, and never be found again. */
export function wholeCharacters({ start, end }: Place, text: string): Place {
  return {
    start: start - (isWithin(text, start) ? 1 : 0),
    end: end + (isWithin(text, end) ? 1 : 0),
  };
}

/** Whether a place lies between the halves of a character. */
const isWithin = (text: string, at: number): boolean =>
  at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xff_ff;
