import { expect, it } from 'vitest';
import { defaultOptions, invalidOptions } from '@trellis/model/cards/review-options';
import { isOption, optionsOf, textsOf } from '#web/features/card-options/logic/options-form';

it('shows options and reads them again', () => {
  const options = { ...defaultOptions, retention: 0.87, learningSteps: [], newPerDay: 0 };
  expect(optionsOf(textsOf(options))).toEqual(options);
  expect(invalidOptions(optionsOf(textsOf(options)))).toEqual([]);
});

it('reads steps that are separated by spaces or commas', () => {
  const texts = { ...textsOf(defaultOptions), learningSteps: ' 1m, 10M،1h  2d ' };
  expect(optionsOf(texts).learningSteps).toEqual(['1m', '10m', '1h', '2d']);
});

it.each([
  ...[69, 100, 90.5, -90].map((text) => ['retention', String(text)] as const),
  ...['', 'many', '1e3', '10000'].map((text) => ['newPerDay', text] as const),
  ...['0', '36501'].map((text) => ['longestInterval', text] as const),
  ...['10', '10s', '0m', '1m 2m 3m 4m 5m 6m 7m'].map((text) => ['learningSteps', text] as const),
])('refuses %s of “%s”', (name, text) => {
  expect(isOption(name, text)).toBe(false);
});

it('takes the bounds', () => {
  expect(isOption('retention', '70') && isOption('retention', '99')).toBe(true);
  expect(isOption('newPerDay', '0') && isOption('reviewsPerDay', '9999')).toBe(true);
  expect(isOption('relearningSteps', '')).toBe(true);
});
