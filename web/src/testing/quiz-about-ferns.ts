import { quiz, type Quiz } from '@trellis/model/content/quiz';

const at = new Date('2026-01-05T08:00:00Z');

/** A quiz of a course, with the fields given. */
export const quizAboutFerns = (fields: Partial<Quiz> = {}): Quiz => ({
  ...quiz.parse({
    ...{ courseID: 'ferns', moduleID: null, lessonID: null, order: 1, kind: 'quiz' },
    ...{ title: 'Spores', description: '', quizTime: 10, passingScore: 70, maxAttempts: 3 },
    ...{ cooldown: 0, opensAt: null, closesAt: null, keptScore: 'best', shuffle: false },
    ...{ showAnswers: 'after_submit', status: 'published', createdAt: at, updatedAt: at },
  }),
  ...fields,
});
