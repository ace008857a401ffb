import { withoutInvisible, withPlainDigits } from '#model/text/fold';

/** A parsed number and the text after it. */
export type Quantity = { value: number; unit: string };

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const vulgarFraction = '[¼-¾⅐-⅞]';

/** Matches digits, signs and spaces in the forms that {@link readQuantity} parses. */
const plainForms = (text: string): string =>
  withPlainDigits(
    withoutInvisible(text)
      // 10² is a power, and 1½ is one and a half: keep both apart from the digits before them.
      .replace(new RegExp(`(?<=\\p{Nd})[${superscripts}]+`, 'gu'), (power) => `^${power}`)
      .replace(new RegExp(`(?<=\\p{Nd})(?=${vulgarFraction})`, 'gu'), ' ')
      .normalize('NFKC')
      .replace(/[−‐-―]/g, '-')
      .replace(/[‘’ʼ`´′٬]/g, "'")
      .replace(/٫/g, '.')
      .replace(/،/g, ',')
      .replace(/٪/g, '%')
      .replace(/؉/g, '‰')
      .replace(/[⁄∕]/g, '/')
      .replace(/[x×·⋅∙•](?=\s*10\s*\^)/giu, '*'),
  ).trim();

const digits = "[0-9][0-9.,' ]*|[.,][0-9]+";
const integer = '[0-9]{1,15}';
const forms = {
  /** 1/2, and 1 1/2. */
  fraction: new RegExp(
    `^([+-]?)\\s*(?:(${integer})\\s+)?(${integer})\\s*/\\s*(${integer})(.*)$`,
    'su',
  ),
  /** 10^3, 2^10. */
  power: /^([+-]?)\s*([0-9]{1,6})\s*\^\s*([+-]?[0-9]{1,3})(.*)$/su,
  /** 1500, 1.5e3, 1.5*10^3. */
  decimal: new RegExp(
    `^([+-]?)\\s*(${digits})(?:\\s*(?:e|\\*\\s*10\\s*\\^)\\s*([+-]?[0-9]{1,3}))?(.*)$`,
    'isu',
  ),
};

/**
 * Reads a number: with a decimal point or comma, thousands in groups of three with the other sign, a space or an
 * apostrophe, an exponent (`1.5e3`, `1.5×10^3`, `1.5·10³`), a power (`10^3`), a fraction (`1/2`, `1 1/2`, `½`), and a unit
 * after it; in the digits of any script. Null where it is none.
 *
 * A single comma or point is decimal (`1,500` is one and a half): a learner who means thousands is told so beside the
 * field. With two different signs the last is decimal; a sign that stands twice parts thousands.
 */
export function readQuantity(text: string): Quantity | null {
  const plain = plainForms(text.slice(0, 200));
  const [value, rest] = readFraction(plain) ?? readPower(plain) ?? readDecimal(plain) ?? [NaN, ''];
  const unit = rest.trim();
  // What goes on like a number was no number, as in 1/2/2027.
  if (!Number.isFinite(value) || /^[/^*.,']?\s*[0-9]/.test(unit)) return null;
  return { value, unit };
}

type Read = [value: number, rest: string] | null;

function readFraction(plain: string): Read {
  const match = forms.fraction.exec(plain);
  if (match === null) return null;
  const [, sign, whole = '0', above, below, rest = ''] = match;
  const [numerator, denominator] = [Number(above), Number(below)];
  const isMixed = match[2] !== undefined;
  if (denominator === 0 || (isMixed && numerator >= denominator)) return null;
  const value = Number(whole) + numerator / denominator;
  return [sign === '-' ? -value : value, rest];
}

function readPower(plain: string): Read {
  const match = forms.power.exec(plain);
  if (match === null) return null;
  const [, sign, base, exponent, rest = ''] = match;
  // Written as a decimal, a power of ten is the nearest number there is.
  const value = base === '10' ? Number(`1e${exponent}`) : Number(base) ** Number(exponent);
  return [sign === '-' ? -value : value, rest];
}

function readDecimal(plain: string): Read {
  const match = forms.decimal.exec(plain);
  if (match === null) return null;
  const [, sign = '', written = '', exponent = '0', rest = ''] = match;
  const number = plainNumber(written.trim());
  return number === null ? null : [Number(`${sign}${number}e${exponent}`), rest];
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
  const groups = whole.split(/[.,' ]/);
  if (groups.length > 1 && !groups.slice(1).every((group) => /^[0-9]{3}$/.test(group))) return null;
  if (!groups.every((group) => /^[0-9]*$/.test(group))) return null;
  return `${groups.join('') || '0'}${fraction ? `.${fraction}` : ''}`;
}
