import type { AnswerKey, Question, Quiz } from '@trellis/model/content/quiz';
import { factory, longAgo, wordOf } from '#tests/factories/factory';

export const aQuiz = factory<Quiz, 'draft'>(
  () => ({
    courseID: 'ferns',
    moduleID: 'spores',
    lessonID: null,
    order: 2,
    kind: 'quiz',
    title: 'Spores and fronds',
    description: 'Three questions.',
    quizTime: 10,
    passingScore: 70,
    maxAttempts: 3,
    shuffle: false,
    showAnswers: 'after_submit',
    status: 'published',
    createdAt: longAgo,
    updatedAt: longAgo,
  }),
  { draft: { status: 'draft' } },
);

export const aQuestion = factory<Question, 'largest'>(
  () => ({
    type: 'multiple_choice',
    order: 1,
    questionText: 'Where does a fern keep its spores?',
    options: ['Below the frond', 'In the root'],
    points: 1,
    image: '',
    createdAt: longAgo,
    updatedAt: longAgo,
  }),
  {
    largest: {
      questionText: wordOf(4000),
      options: Array<string>(10).fill(wordOf(500)),
      image: `https://${wordOf(1992)}`,
    },
  },
);

export const anAnswerKey = factory<AnswerKey, 'numeric' | 'largest'>(
  () => ({
    correctAnswer: 'Below the frond',
    acceptedAnswers: [],
    tolerance: null,
    explanation: 'Sori sit on the underside.',
  }),
  {
    numeric: { correctAnswer: '9.8', tolerance: 0.1 },
    largest: {
      correctAnswer: wordOf(500),
      acceptedAnswers: Array<string>(10).fill(wordOf(500)),
      explanation: wordOf(2000),
    },
  },
);
