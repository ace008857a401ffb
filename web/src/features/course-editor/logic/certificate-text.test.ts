import { expect, it, test } from 'vitest';
import {
  certificateRuleOf,
  certificateText,
  noCertificate,
} from '#web/features/course-editor/logic/certificate-text';
import { cleaned, draftOf } from '#web/features/course-editor/logic/course-draft';
import { courseOfFerns } from '#web/testing/course-of-ferns';

test.each([
  ['0', 0],
  [' 70 ', 70],
  ['٧٠', 70],
  ['-1', Number.NaN],
  ['7.5', Number.NaN],
  ['much', Number.NaN],
  ['', Number.NaN],
])('reads the least average %j as %d', (text, minGrade) =>
  expect(certificateRuleOf(text)).toEqual({ minGrade }),
);

test.each([null, { minGrade: 0 }, { minGrade: 100 }])(
  'writes what a certificate requires so that it reads the same: %o',
  (rule) => expect(certificateRuleOf(certificateText(rule))).toEqual(rule),
);

it('removes spaces from an average, and leaves what is none as it is', () => {
  const draft = draftOf(courseOfFerns());
  expect(draft.certificate).toBe(noCertificate);
  expect(cleaned({ ...draft, certificate: ' ٠٧٠ ' }).certificate).toBe('70');
  expect(cleaned({ ...draft, certificate: 'much' }).certificate).toBe('much');
  expect(cleaned(draft).certificate).toBe(noCertificate);
});
