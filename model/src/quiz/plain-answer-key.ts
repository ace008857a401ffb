import type { AnswerKey } from '#model/content/quiz';

/** What an answer key holds where its type of question needs nothing else. */
export const plainAnswerKey: Omit<AnswerKey, 'explanation' | 'scheme'> = {
  correctAnswer: '',
  acceptedAnswers: [],
  tolerance: null,
  credits: [],
  feedback: [],
  matchesCase: false,
  matchesAccents: false,
};
