import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { reportContent } from '@trellis/model/callables/report-content';
import { revokeAnyCertificate } from '@trellis/model/callables/revoke-any-certificate';
import { holderName } from '@trellis/model/certificates/certificate';
import { label, longText, optionalLabel, url } from '@trellis/model/fields';
import { longestOf } from '#web/shared/longest-of';

it.each([
  ['a label', label(7), 7],
  ['a label that may be empty', optionalLabel(8), 8],
  ['a text', longText(9), 9],
  ['a text that may be missing', z.nullable(longText(10)), 10],
  ['an address', url, 2000],
  ['a name with further checks', holderName, 80],
  ['a reason', revokeAnyCertificate.input.shape.reason, 500],
  ['a comment', reportContent.input.shape.comment, 500],
])('returns how long %s may be', (_, schema, longest) => {
  expect(longestOf(schema)).toBe(longest);
  expect(schema.safeParse(`/${'x'.repeat(longest - 1)}`).success).toBe(true);
  expect(schema.safeParse(`/${'x'.repeat(longest)}`).success).toBe(false);
});

it('refuses a schema without a limit', () => {
  expect(() => longestOf(z.string())).toThrow();
});
