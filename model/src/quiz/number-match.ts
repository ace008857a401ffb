/** A number as somebody wrote it, and what stands behind it. */
export type Quantity = { value: number; unit: string };

const digitsOf = (text: string): string =>
  // Arabic-Indic and Persian digits, and their signs for the decimal point and for thousands.
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/٫/g, '.')
    .replace(/٬/g, '');

/**
 * Reads a number: with a decimal point or comma, thousands in groups of three with the other sign, a space or an
 * apostrophe, an exponent (`1.5e3`, `1.5×10^3`), and a unit after it. Null where it is none.
 *
 * A single comma or point is decimal (`1,500` is one and a half): a learner who means thousands is told so beside the
 * field. With two different signs the last is decimal; a sign that stands twice parts thousands.
 */
export function readQuantity(text: string): Quantity | null {
  const plain = digitsOf(
    text
      .slice(0, 200)
      .normalize('NFKC')
      .replace(/[−‐-―]/g, '-'),
  ).trim();
  const match =
    /^([+-]?)\s*([0-9][0-9.,' \u00a0\u202f]*|[.,][0-9]+)(?:\s*(?:[eE]|[x×*]\s*10\s*\^)\s*([+-]?[0-9]{1,3}))?\s*(.*)$/su.exec(
      plain,
    );
  if (match === null) return null;
  const [, sign = '', written = '', exponent = '0', unit = ''] = match;
  const number = plainNumber(written.trim());
  if (number === null) return null;
  const value = Number(`${sign}${number}e${exponent}`);
  return Number.isFinite(value) ? { value, unit: unit.trim() } : null;
}

/** Digits with at most a point among them; null where the signs make no sense. */
function plainNumber(written: string): string | null {
  const signs = [...written.matchAll(/[.,]/g)].map(([sign]) => sign);
  const [first] = signs;
  const last = signs.at(-1);
  const isRepeated = signs.length > 1 && first === last;
  const decimal = signs.length === 0 || isRepeated ? null : last;
  const [whole = '', fraction, ...rest] = decimal === null ? [written] : written.split(decimal!);
  if (rest.length > 0 || (fraction !== undefined && !/^[0-9]*$/.test(fraction))) return null;
  const groups = whole.split(/[.,' \u00a0\u202f]/);
  if (groups.length > 1 && !groups.slice(1).every((group) => /^[0-9]{3}$/.test(group))) return null;
  if (!groups.every((group) => /^[0-9]*$/.test(group))) return null;
  return `${groups.join('') || '0'}${fraction ? `.${fraction}` : ''}`;
}

/** A right number: a value or a range (`3.1..3.2`), and how far off an answer may be. */
export function isWithin(value: number, right: string, tolerance: number): boolean {
  const [low, high = low] = right.split('..').map((bound) => readQuantity(bound)?.value);
  if (low === undefined || high === undefined) return false;
  // A tolerance of 0.1 must take 3.2 for 3.1, in spite of binary fractions.
  const slack = tolerance + 1e-12 * Math.max(Math.abs(low), Math.abs(high), Math.abs(value));
  return value >= Math.min(low, high) - slack && value <= Math.max(low, high) + slack;
}
