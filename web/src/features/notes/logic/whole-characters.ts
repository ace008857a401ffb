import type { Place } from '#web/shared/fold-text';

/** Extends a place to whole characters: a lone surrogate would be stored as U+FFFD and never found again. */
export function wholeCharacters({ start, end }: Place, text: string): Place {
  return {
    start: start - (isWithin(text, start) ? 1 : 0),
    end: end + (isWithin(text, end) ? 1 : 0),
  };
}

/** Returns whether an offset is between the two halves of a surrogate pair. */
const isWithin = (text: string, at: number): boolean =>
  at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xff_ff;
