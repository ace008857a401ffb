import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { answerKeyPath } from '@trellis/model/paths';
import { resumeDeletion } from '#functions/deletions/begin-deletion.store';
import { freezeQuiz } from '#functions/quizzes/freeze-quiz.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** Runs when an answer key is added, changed or removed. */
export const onAnswerKeyWritten = onDocumentWritten(
  { ...contentOptions, document: answerKeyPath('{quizID}', '{questionID}') },
  eventHandler(async ({ data }, quizID) => {
    const exists = await freezeQuiz(quizID, 'changed');
    if (!exists && data?.after.exists) await resumeDeletion('quizzes', quizID);
  }),
);
