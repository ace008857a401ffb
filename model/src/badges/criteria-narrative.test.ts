import { expect, it } from 'vitest';
import { criteriaNarrative } from '#model/badges/criteria-narrative';

it.each([
  ['complete_5_lessons', 'Complete 5 lessons.'],
  ['complete_2_courses_in_data_science', 'Complete 2 courses in data science.'],
  [
    'score_90_on_2_quizzes and streak_7_days',
    'Score 90 percent on 2 quizzes, and learn on 7 days in a row.',
  ],
  ['give_5_answers', 'Give 5 answers that are accepted.'],
  ['reach_level_5 and earn_1000_xp', 'Reach level 5, and earn 1000 XP.'],
])('says “%s” in words', (criteria, words) => {
  expect(criteriaNarrative(criteria)).toBe(words);
});
