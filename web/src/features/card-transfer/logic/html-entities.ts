/** The names of the characters from U+00A0 to U+00FF, in order. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute ' +
  'Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute ' +
  'THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ' +
  'ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
/** The names of the Greek letters from alpha on, in the order of Unicode. */
const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi ' +
  'psi omega';
const others =
  'amp & lt < gt > quot " apos \' hellip … ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ bull • ' +
  'lsaquo ‹ rsaquo › euro € trade ™ larr ← uarr ↑ rarr → darr ↓ harr ↔ lArr ⇐ rArr ⇒ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ ' +
  'nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ minus − lowast ∗ radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ ' +
  'there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ ' +
  'dagger † Dagger ‡ permil ‰ prime ′ Prime ″ oline ‾ frasl ⁄ OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ' +
  'ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200c zwj \u200d lrm \u200e rlm \u200f loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦';

const characters = new Map<string, string>();
latin.split(' ').forEach((name, index) => characters.set(name, String.fromCharCode(0xa0 + index)));
greek.split(' ').forEach((name, index) => {
  characters.set(name, String.fromCharCode(0x3b1 + index));
  const capital = name[0]!.toUpperCase() + name.slice(1);
  if (name !== 'sigmaf') characters.set(capital, String.fromCharCode(0x391 + index));
});
const words = others.split(' ');
words.forEach((name, index) => {
  if (index % 2 === 0) characters.set(name, words[index + 1]!);
});

const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,30}));/gi;

/**
 * Decodes the character references of HTML 4, which is more than Anki writes; others stay as they are. A worker has no parser
 * that would know all 2,231.
 */
export const decodeEntities = (html: string): string =>
  html.includes('&')
    ? html.replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return characters.get(name) ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
        const isLetter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
        return isLetter ? String.fromCodePoint(code) : '\ufffd';
      })
    : html;
