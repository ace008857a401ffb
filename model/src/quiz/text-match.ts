import { foldText, type FoldRule } from '#model/text/fold';

/** Code units of an answer that are looked at. */
const longest = 2000;

/**
 * Returns a text as it is compared: as search compares ({@link foldText}), but with case and accents where the key asks for
 * them. Where nothing would be left of it, as of a lone accent, it is compared as it stands.
 */
export function comparable(text: string, rule: FoldRule): string {
  const start = text.slice(0, longest);
  const folded = foldText(start, rule).slice(0, longest).trim();
  return folded || start.normalize('NFKC').trim();
}

/** Returns whether a text is one of those accepted. Nothing is never right. */
export function isAccepted(text: string, accepted: readonly string[], rule: FoldRule): boolean {
  const given = comparable(text, rule);
  return given !== '' && accepted.some((one) => comparable(one, rule) === given);
}
