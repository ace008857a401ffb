/** What a person sees as one character: an emoji with its skin tone, a letter with its accents. */
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Returns a text that has no half characters and at most `max` code units, which is what a schema counts: cut, where it is
 * longer, between two characters as people see them.
 */
export function cutText(text: string, max: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= max) return whole;
  const end = characters.segment(whole).containing(max)?.index ?? 0;
  // Marks can be piled up on a letter without end.
  return end > 0 ? whole.slice(0, end) : whole.slice(0, max).replace(/\p{Surrogate}$/u, '');
}
