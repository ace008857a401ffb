import type { AnswerKey, AuthoredQuiz, Question, Quiz } from '@trellis/model/content/quiz';
import type { KeyVersion, QuizVersion } from '@trellis/model/quiz/quiz-version';
import { factory, longAgo, wordOf } from '#tests/factories/factory';

export const aQuiz = factory<AuthoredQuiz, 'draft' | 'timed'>(
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
    cooldown: 0,
    opensAt: null,
    closesAt: null,
    keptScore: 'best',
    shuffle: false,
    showAnswers: 'after_submit',
    status: 'published',
    createdAt: longAgo,
    updatedAt: longAgo,
  }),
  {
    draft: { status: 'draft' },
    timed: { cooldown: 60, opensAt: longAgo, closesAt: new Date('2030-01-01T00:00:00Z') },
  },
);

/** A quiz with frozen questions. */
export const aTakenQuiz = factory<Quiz, 'draft'>(
  () => ({ ...aQuiz(), version: 1, questionCount: 2, maxScore: 2 }),
  { draft: { status: 'draft' } },
);

export const aQuestion = factory<Question, 'largest'>(
  () => ({
    type: 'multiple_choice',
    order: 1,
    questionText: 'Where does a fern keep its spores?',
    options: ['Below the frond', 'In the root'],
    matches: [],
    points: 1,
    image: '',
    createdAt: longAgo,
    updatedAt: longAgo,
  }),
  {
    largest: {
      questionText: wordOf(4000),
      options: Array<string>(10).fill(wordOf(500)),
      matches: Array<string>(10).fill(wordOf(500)),
      image: `https://${wordOf(1992)}`,
    },
  },
);

export const anAnswerKey = factory<AnswerKey, 'numeric' | 'largest'>(
  () => ({
    correctAnswer: 'Below the frond',
    acceptedAnswers: [],
    tolerance: null,
    scheme: 'all_or_nothing',
    credits: [],
    feedback: [],
    matchesCase: false,
    matchesAccents: false,
    explanation: 'Sori sit on the underside.',
  }),
  {
    numeric: { correctAnswer: '9.8', tolerance: 0.1 },
    largest: {
      correctAnswer: wordOf(500),
      acceptedAnswers: Array<string>(10).fill(wordOf(500)),
      credits: Array<number>(10).fill(100),
      feedback: Array<string>(10).fill(wordOf(500)),
      explanation: wordOf(2000),
    },
  },
);

export const aQuizVersion = factory<QuizVersion>(
  () => ({
    courseID: 'ferns',
    shuffle: false,
    passingScore: 70,
    keptScore: 'best',
    questions: [
      {
        id: 'first',
        type: 'multiple_choice',
        questionText: 'Where does a fern keep its spores?',
        options: ['Below the frond', 'In the root'],
        matches: [],
        points: 1,
        image: '',
      },
    ],
  }),
  {},
);

export const aKeyVersion = factory<KeyVersion>(() => ({ keys: { first: anAnswerKey() } }), {});
