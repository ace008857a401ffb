import type { Badge } from '@trellis/model/badges/badge';

const badge = (id: string, name: string, description: string, criteria: string, xpReward: number) =>
  [id, { name, description, criteria, xpReward, imageUrl: `/media/badges/${id}.svg` }] as const;

/** The badges of the demo school, by id. */
export const badges: ReadonlyMap<string, Badge> = new Map([
  badge('first-leaf', 'First leaf', 'Complete your first lesson.', 'complete_1_lessons', 10),
  badge('seedling', 'Seedling', 'Complete 5 lessons.', 'complete_5_lessons', 20),
  badge('sapling', 'Sapling', 'Complete 20 lessons.', 'complete_20_lessons', 50),
  badge('young-tree', 'Young tree', 'Complete 50 lessons.', 'complete_50_lessons', 100),
  badge('old-oak', 'Old oak', 'Complete 100 lessons.', 'complete_100_lessons', 200),
  badge('finisher', 'Finisher', 'Complete a whole course.', 'complete_1_courses', 50),
  badge('collector', 'Collector', 'Complete 5 courses.', 'complete_5_courses', 200),
  badge(
    'naturalist',
    'Naturalist',
    'Complete 3 courses in Science.',
    'complete_3_courses_in_science',
    150,
  ),
  badge(
    'coder',
    'Coder',
    'Complete 2 courses in Programming.',
    'complete_2_courses_in_programming',
    100,
  ),
  badge(
    'designer',
    'Designer',
    'Complete 2 courses in Design.',
    'complete_2_courses_in_design',
    100,
  ),
  badge(
    'analyst',
    'Analyst',
    'Complete 2 courses in Data Science.',
    'complete_2_courses_in_data_science',
    100,
  ),
  badge('week-of-sun', 'A week of sun', 'Learn 7 days in a row.', 'streak_7_days', 50),
  badge('month-of-sun', 'A month of sun', 'Learn 30 days in a row.', 'streak_30_days', 200),
  badge('evergreen', 'Evergreen', 'Learn 100 days in a row.', 'streak_100_days', 500),
  badge('sharp', 'Sharp', 'Answer everything right in a quiz.', 'score_100_on_1_quizzes', 30),
  badge(
    'razor',
    'Razor-sharp',
    'Answer everything right in 5 quizzes.',
    'score_100_on_5_quizzes',
    100,
  ),
  badge('card-turner', 'Card turner', 'Review 100 flashcards.', 'review_100_flashcards', 30),
  badge('elephant', 'Elephant', 'Review 1,000 flashcards.', 'review_1000_flashcards', 150),
  badge(
    'gardener',
    'Gardener',
    'Complete 10 lessons, pass 2 quizzes and review 50 flashcards.',
    'complete_10_lessons and pass_2_quizzes and review_50_flashcards',
    100,
  ),
  badge('climber', 'Climber', 'Reach level 5.', 'reach_level_5', 50),
  badge('summit', 'Summit', 'Reach level 10.', 'reach_level_10', 150),
  badge('thousand', 'Thousand', 'Earn 1,000 XP.', 'earn_1000_xp', 50),
]);
