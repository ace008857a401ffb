import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { mistakeIn, withExample } from '#web/features/admin-badges/data/criteria-mistake';

test.each([
  ['', 'empty', ''],
  ['complete_5_lesons', 'unknown', 'ons'],
  ['streak_7_days and earn_12_pp', 'unknown', 'pp'],
  ['streak_7_days or earn_12_xp', 'unknown', 'or'],
  ['complete_three_lessons and reach_level_5', 'unknown', 'three_lessons'],
  ['complete_0_lessons', 'number', '0'],
  ['earn_10_xp and score_120_on_120_quizzes', 'number', '120'],
  ['score_90_on_0_quizzes', 'number', '0'],
  ['reach_level_99999999', 'number', '99999999'],
  ['complete_5_', 'unfinished', ''],
  ['streak_7_days and ', 'unfinished', ''],
  ['streak_7_days and', 'unfinished', ''],
])('reports for %s the mistake %s at “%s”', (text, kind, part) => {
  const mistake = mistakeIn(text);
  expect(mistake?.kind).toBe(kind);
  expect(text.slice(mistake?.from, mistake?.to)).toBe(part);
});

test.each(['streak_7_days', 'complete_3_courses_in_data_science and earn_1000_xp'])(
  'reports no mistake in %s',
  (text) => expect(mistakeIn(text)).toBeNull(),
);

it('reports a place within the text', () => {
  const part = fc.constantFrom('complete', '_', '5', '0', 'lessons', ' and ', 'streak', ' ', 'x');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const mistake = mistakeIn(text);
      if (mistake === null) return;
      expect(mistake.from).toBeGreaterThanOrEqual(0);
      expect(mistake.from).toBeLessThanOrEqual(mistake.to);
      expect(mistake.to).toBeLessThanOrEqual(text.length);
    }),
  );
});

test.each([
  ['', 'earn_9_xp'],
  ['streak_7_days', 'streak_7_days and earn_9_xp'],
  ['streak_7_days and ', 'streak_7_days and earn_9_xp'],
  ['streak_7_days and', 'streak_7_days and earn_9_xp'],
  ['streak_7_days and reach_lvl_5', 'streak_7_days and earn_9_xp'],
  ['reach_level_0 and streak_7_days', 'earn_9_xp and streak_7_days'],
])('puts an example into “%s” to make %s', (text, after) =>
  expect(withExample(text, 'earn_9_xp')).toBe(after),
);
