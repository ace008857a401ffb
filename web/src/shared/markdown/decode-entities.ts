const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|[a-z][a-z\d]{1,31});/gi;
const named = new Map<string, string>();

/** Decodes HTML character references (`&eacute;`, `&#233;`, `&#xe9;`). */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(reference, (whole: string, decimal?: string, hex?: string) => {
        if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10));
        return hex === undefined ? namedCharacter(whole) : characterOf(Number.parseInt(hex, 16));
      })
    : text;

const characterOf = (code: number): string =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
    ? '\ufffd'
    : String.fromCodePoint(code);

/**
 * Decodes a named reference with the browser's parser, which knows all 2,231 names. The parser gets only single
 * well-formed references.
 */
function namedCharacter(whole: string): string {
  const known = named.get(whole);
  if (known !== undefined) return known;
  // The leading letter keeps the parser from dropping white space at the start of the document.
  const { body } = new DOMParser().parseFromString(`x${whole}`, 'text/html');
  const character = (body.textContent ?? '').slice(1);
  // HTML parses `&notit;` as `¬it;`; Markdown accepts only complete names.
  const decoded = character.endsWith(';') && character !== ';' ? whole : character;
  named.set(whole, decoded);
  return decoded;
}
