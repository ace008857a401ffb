import { expect, it, test } from 'vitest';
import {
  cleaned,
  draftOf,
  priceOf,
  priceText,
} from '#web/features/course-editor/logic/course-draft';
import { courseOfFerns } from '#web/testing/course-of-ferns';

test.each([
  ['0', 0],
  [' 49 ', 4900],
  ['49.5', 4950],
  ['19,99', 1999],
  ['٤٩٫٥', 4950],
  ['1.005', Number.NaN],
  ['-1', Number.NaN],
  ['free', Number.NaN],
  ['', Number.NaN],
])('reads the price %j as %d', (text, price) => expect(priceOf(text)).toBe(price));

test.each([0, 5, 1999, 4900, 100_000_000])(
  'writes the price %i so that it reads the same',
  (price) => expect(priceOf(priceText(price))).toBe(price),
);

it('removes spaces at the ends, empty rows and half characters', () => {
  const draft = draftOf(courseOfFerns());
  const messy = {
    ...draft,
    title: `  ${draft.title}\ud800 `,
    tags: ['', ' botany ', '  '],
    price: ' 0.00',
  };
  expect(cleaned(messy)).toEqual({ ...draft, title: `${draft.title}\ufffd`, price: '0' });
});
