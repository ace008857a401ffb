import { expect, it } from 'vitest';
import {
  cleaned,
  draftOf,
  fieldsToStore,
  storedValue,
} from '#web/features/course-editor/logic/course-draft';
import { courseOfFerns } from '#web/testing/course-of-ferns';

it('stores the price again with another currency, whose units may be smaller', () => {
  const draft = draftOf(courseOfFerns({ price: 1900 }));
  const yen = { ...draft, currency: 'JPY' };
  expect(fieldsToStore(draft, yen)).toEqual(['currency', 'price']);
  expect(storedValue(yen, 'price')).toBe(19);
  expect(draftOf(courseOfFerns({ price: 19, currency: 'JPY' }))).toEqual(yen);
  expect(fieldsToStore(draft, { ...yen, price: '1900' })).toEqual(['price', 'currency']);
});

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
