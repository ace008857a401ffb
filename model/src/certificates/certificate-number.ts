import * as z from 'zod/mini';

/** Crockford's base 32: no letter is mistaken for a digit or another letter. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A certificate's number: 26 letters in five groups. */
export const certificateNumber = z
  .string()
  .check(z.regex(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{6}$/));

/** How many random bytes a number is made of. */
export const numberBytes = 16;

/** Returns the number that 128 random bits make. */
export function certificateNumberOf(bytes: Uint8Array): string {
  let value = [...bytes].reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let text = '';
  for (let at = 0; at < 26; at++) {
    text = letters[Number(value & 31n)] + text;
    value >>= 5n;
  }
  return text.replace(/(.{5})(.{5})(.{5})(.{5})(.{6})/, '$1-$2-$3-$4-$5');
}

/** Returns the number that somebody has typed, with its groups in capitals; undefined if it can be none. */
export function readCertificateNumber(text: string): string | undefined {
  const number = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/^(.{5})(.{5})(.{5})(.{5})(.{6})$/, '$1-$2-$3-$4-$5');
  return certificateNumber.safeParse(number).data;
}
