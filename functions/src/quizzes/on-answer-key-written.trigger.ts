import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { answerKeyPath } from '@trellis/model/paths';
import { freezeQuiz } from '#functions/quizzes/freeze-quiz.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** What a question is graded by is added, changed or removed. */
export const onAnswerKeyWritten = onDocumentWritten(
  { ...contentOptions, document: answerKeyPath('{quizID}', '{questionID}') },
  eventHandler((_event, quizID) => freezeQuiz(quizID, 'changed')),
);
