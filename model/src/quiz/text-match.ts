/** Code units of an answer that are looked at. */
const longest = 2000;

/** What may differ between an answer and what is accepted. */
export type TextRule = { matchesCase: boolean; matchesAccents: boolean };

/**
 * A text as it is compared: compatibility forms made one (NFKC), white space joined to single spaces, quotes and dashes
 * made plain, and case and accents dropped unless the key asks for them. Arabic vowel marks and the tatweel count as
 * accents.
 */
export function comparable(text: string, { matchesCase, matchesAccents }: TextRule): string {
  const plain = text
    .slice(0, longest)
    .normalize('NFKC')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, ' ')
    .trim();
  const cased = matchesCase ? plain : plain.toLowerCase();
  if (matchesAccents) return cased;
  return cased
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .normalize('NFC');
}

/** Whether a text is one of those accepted. Nothing is never right. */
export function isAccepted(text: string, accepted: readonly string[], rule: TextRule): boolean {
  const given = comparable(text, rule);
  return given !== '' && accepted.some((one) => comparable(one, rule) === given);
}
