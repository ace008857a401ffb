import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  achieved,
  isEarned,
  readCriteria,
  shareEarned,
  subjectOf,
  type Achievements,
} from '#model/badges/badge-criteria';

const nobody: Achievements = {
  lessons: 0,
  courses: 0,
  coursesBySubject: {},
  quizzes: 0,
  quizScores: [],
  flashcards: 0,
  reviews: 0,
  certificates: 0,
  programs: 0,
  answers: 0,
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
    ['write_3_reviews', { reviews: 3 }],
    ['earn_2_certificates', { certificates: 2 }],
    ['complete_2_programs', { programs: 2 }],
    ['give_5_answers', { answers: 5 }],
    ['reach_level_5', { level: 5 }],
    ['earn_1000_xp and complete_1_courses', { xp: 1000, courses: 1 }],
    ['pass_2_quizzes', { quizzes: 2 }],
  ])('%s', (criteria, has) => {
    expect(isEarned(criteria, { ...nobody, ...has })).toBe(true);
    expect(isEarned(criteria, nobody)).toBe(false);
    expect(shareEarned(criteria, { ...nobody, ...has })).toBe(1);
  });

  test.each([
    ['complete_5_lesons', 'unknown', 14, 'ons'],
    ['complete_x_lessons', 'unknown', 9, 'x_lessons'],
    ['complete_5_Lessons', 'unknown', 11, 'Lessons'],
    ['compleat_5_lessons', 'unknown', 6, 'at_5_lessons'],
    ['complete_5_lessonss', 'unknown', 18, 's'],
    ['streak_7_days and earn_12_pp', 'unknown', 26, 'pp'],
    ['streak_7_days or earn_12_xp', 'unknown', 14, 'or'],
    ['streak_7_days  and earn_12_xp', 'unknown', 14, ' '],
    ['streak_7_days and  earn_12_xp', 'unknown', 18, ' '],
    [' streak_7_days', 'unknown', 0, ' '],
    ['complete_5_ and earn_12_xp', 'unknown', 0, 'complete_5_'],
    ['complete_3_courses_in_Science', 'unknown', 22, 'Science'],
    ['complete_3_courses_in_data__science', 'unknown', 27, '_science'],
    ['complete_3_courses_in_data-science', 'unknown', 26, '-science'],
    ['score_101_on_2_quizzes', 'number', 6, '101'],
    ['score_90_on_0_quizzes', 'number', 12, '0'],
    ['reach_level_0', 'number', 12, '0'],
    ['earn_5_xp and earn_1000001_xp and streak_7_days', 'number', 19, '1000001'],
    ['', 'unfinished', 0, ''],
    ['complete_3_courses_in_', 'unfinished', 22, ''],
    ['complete_3_courses_in_data_', 'unfinished', 27, ''],
    ['streak_7_days ', 'unfinished', 14, ''],
    ['streak_7_days a', 'unfinished', 15, ''],
    ['streak_7_days and', 'unfinished', 17, ''],
    ['streak_7_days and ', 'unfinished', 18, ''],
  ])('“%s” is %s at character %i: “%s”', (criteria, kind, from, part) => {
    expect(readCriteria(criteria)).toEqual({ kind, from, to: from + part.length });
    expect(criteria.slice(from, from + part.length)).toBe(part);
  });

  it('never throws, and reports a position inside the text', () => {
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
          expect(read.from).toBeGreaterThanOrEqual(0);
          expect(read.from).toBeLessThanOrEqual(read.to);
          expect(read.to).toBeLessThanOrEqual(criteria.length);
          // What stops short does so at the end, and nothing else marks nothing.
          expect(read.from === read.to).toBe(read.kind === 'unfinished');
          if (read.kind === 'unfinished') expect(read.to).toBe(criteria.length);
        }
      }),
    );
  });

  it('points at the character that was broken in criteria that could be read', () => {
    const readable = fc
      .array(
        fc.constantFrom(
          'complete_5_lessons',
          'complete_3_courses_in_data_science',
          'score_90_on_2_quizzes',
          'reach_level_5',
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map((all) => all.join(' and '));
    fc.assert(
      fc.property(readable, fc.nat(), (criteria, place) => {
        const at = place % criteria.length;
        const read = readCriteria(`${criteria.slice(0, at)}!${criteria.slice(at + 1)}`);
        expect(read).toMatchObject({ kind: 'unknown' });
        if (!Array.isArray(read)) {
          expect(read.from).toBeLessThanOrEqual(at);
          expect(read.to).toBeGreaterThan(at);
        }
      }),
    );
  });

  it('turns a category into a subject', () =>
    expect(subjectOf('Art & Data Science ')).toBe('art_data_science'));
});
