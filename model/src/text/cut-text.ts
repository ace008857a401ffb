/** Matches a grapheme: what a person sees as one character. */
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Returns a text without lone surrogates and with at most `max` code units, cut between graphemes.
 */
export function cutText(text: string, max: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= max) return whole;
  const end = characters.segment(whole).containing(max)?.index ?? 0;
  // A letter can carry any number of combining marks.
  return end > 0 ? whole.slice(0, end) : whole.slice(0, max).replace(/\p{Surrogate}$/u, '');
}
