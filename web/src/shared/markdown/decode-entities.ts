const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|[a-z][a-z\d]{1,31});/gi;
const named = new Map<string, string>();

/** Returns `text` with the character references of HTML (`&eacute;`, `&#233;`, `&#xe9;`) as the characters they stand for. */
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

/** The browser knows all 2,231 names. Nothing but one well-formed reference is ever given to its parser. */
function namedCharacter(whole: string): string {
  const known = named.get(whole);
  if (known !== undefined) return known;
  // A letter in front, because white space that begins a document is dropped.
  const { body } = new DOMParser().parseFromString(`x${whole}`, 'text/html');
  const character = (body.textContent ?? '').slice(1);
  // HTML reads `&notit;` as `¬it;`; in Markdown a name counts as a whole or not at all.
  const decoded = character.endsWith(';') && character !== ';' ? whole : character;
  named.set(whole, decoded);
  return decoded;
}
