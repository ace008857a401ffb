import { foldText, type FoldRule } from '#model/text/fold';

/** How many code units of an answer are compared. */
const longest = 2000;

/**
 * Returns a text in comparable form: folded as for search ({@link foldText}), but keeping case and accents if the key
 * asks for them. If nothing would be left, the text is kept as it is.
 */
export function comparable(text: string, rule: FoldRule): string {
  const start = text.slice(0, longest);
  const folded = foldText(start, rule).slice(0, longest).trim();
  return folded || start.normalize('NFKC').trim();
}

/** Returns whether a text equals one of the accepted ones; empty text never does. */
export function isAccepted(text: string, accepted: readonly string[], rule: FoldRule): boolean {
  const given = comparable(text, rule);
  return given !== '' && accepted.some((one) => comparable(one, rule) === given);
}
