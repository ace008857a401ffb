import { expect, test } from 'vitest';
import { priceMistake, priceOf, priceText } from '#web/shared/price-text';

test.each([
  ['0', 'USD', 0],
  [' 49 ', 'USD', 4900],
  ['49.5', 'USD', 4950],
  ['19,99', 'USD', 1999],
  ['٤٩٫٥', 'USD', 4950],
  ['1.005', 'USD', Number.NaN],
  ['-1', 'USD', Number.NaN],
  ['free', 'USD', Number.NaN],
  ['', 'USD', Number.NaN],
  ['4900', 'JPY', 4900],
  ['49.5', 'JPY', Number.NaN],
  ['49.0', 'JPY', Number.NaN],
  ['1.005', 'KWD', 1005],
  ['٤٫٥', 'KWD', 4500],
  ['1.0005', 'KWD', Number.NaN],
])('reads %j in %s as %d', (text, currency, price) => expect(priceOf(text, currency)).toBe(price));

test.each(
  [0, 5, 1999, 4900, 100_000_000].flatMap((price) => [
    [price, 'USD'] as const,
    [price, 'JPY'] as const,
    [price, 'KWD'] as const,
  ]),
)('writes the price %i in %s so that it reads the same', (price, currency) =>
  expect(priceOf(priceText(price, currency), currency)).toBe(price),
);

test.each([
  ['USD', 'studio.mistake.price'],
  ['JPY', 'studio.mistake.priceWhole'],
  ['KWD', 'studio.mistake.priceThousandths'],
])('says how amounts of %s are written', (currency, text) =>
  expect(priceMistake(currency)).toBe(text),
);
