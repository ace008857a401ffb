import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  achieved,
  isEarned,
  readCriteria,
  shareEarned,
  subjectOf,
  type Achievements,
} from '#model/progress/badge-criteria';

const nobody: Achievements = {
  lessons: 0,
  courses: 0,
  coursesBySubject: {},
  quizzes: 0,
  quizScores: [],
  flashcards: 0,
  longestStreak: 0,
  level: 1,
  xp: 0,
};

describe('badge criteria', () => {
  test.each([
    ['complete_5_lessons', { lessons: 5 }],
    ['complete_3_courses_in_data_science', { coursesBySubject: { data_science: 3 } }],
    ['streak_7_days', { longestStreak: 9 }],
    ['score_90_on_2_quizzes', { quizScores: [90, 100, 89, 89] }],
    ['review_100_flashcards', { flashcards: 100 }],
    ['reach_level_5', { level: 5 }],
    ['earn_1000_xp and complete_1_courses', { xp: 1000, courses: 1 }],
    ['pass_2_quizzes', { quizzes: 2 }],
  ])('%s', (criteria, has) => {
    expect(isEarned(criteria, { ...nobody, ...has })).toBe(true);
    expect(isEarned(criteria, nobody)).toBe(false);
    expect(shareEarned(criteria, { ...nobody, ...has })).toBe(1);
  });

  test.each([
    ['complete_5_lesons', 14],
    ['complete_x_lessons', 9],
    ['compleat_5_lessons', 6],
    ['streak_7_days and earn_12_pp', 26],
    ['streak_7_days or earn_12_xp', 13],
    ['score_101_on_2_quizzes', 22],
    ['reach_level_0', 13],
    ['', 0],
    [' streak_7_days', 0],
  ])('%s is refused at character %i', (criteria, at) => {
    expect(readCriteria(criteria)).toMatchObject({ at });
  });

  it('never throws, and tells a place inside the text', () => {
    const words = fc.constantFrom(
      'complete',
      '_',
      '5',
      '1000',
      'lessons',
      ' and ',
      'in',
      'xp',
      'é',
      '',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(words).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (criteria) => {
        const read = readCriteria(criteria);
        if (Array.isArray(read))
          for (const one of read) expect(achieved(one, nobody)).toBeGreaterThanOrEqual(0);
        else {
          expect(read.at).toBeGreaterThanOrEqual(0);
          expect(read.at).toBeLessThanOrEqual(criteria.length);
        }
      }),
    );
  });

  it('a category becomes a subject', () =>
    expect(subjectOf('Art & Data Science ')).toBe('art_data_science'));
});
