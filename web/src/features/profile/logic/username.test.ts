import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usernameText } from '@trellis/model/profile';
import { usernameOf, usernamesLike } from '#web/features/profile/logic/username';

describe('usernames', () => {
  it.each([
    ['Nora Newcomer', 'nora-newcomer'],
    ['  Zoë  d’Arc ', 'zoe-d-arc'],
    ['نورا', ''],
    ['--x--', 'x'],
  ])('converts “%s” to “%s”', (name, username) => {
    expect(usernameOf(name)).toBe(username);
  });

  it('suggests at least one valid username that differs from the requested one', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 2026, max: 2100 }), (wanted, name, year) => {
        const names = usernamesLike(wanted, name, year);
        expect(names.length).toBeGreaterThan(0);
        expect(names).not.toContain(wanted);
        for (const suggestion of names) {
          expect(usernameText.safeParse(suggestion).success).toBe(true);
        }
      }),
    );
  });
});
