import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { questionPath } from '@trellis/model/paths';
import { resumeDeletion } from '#functions/deletions/begin-deletion.store';
import { showThreadsOfQuiz } from '#functions/discussions/show-threads.store';
import { freezeQuiz } from '#functions/quizzes/freeze-quiz.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** Runs when a question is added, changed or removed. */
export const onQuestionWritten = onDocumentWritten(
  { ...contentOptions, document: questionPath('{quizID}', '{questionID}') },
  eventHandler(async ({ data, document }, quizID) => {
    const exists = await freezeQuiz(quizID, 'changed');
    if (!exists && data?.after.exists) await resumeDeletion('quizzes', quizID);
    if (data?.before.exists !== data?.after.exists)
      await showThreadsOfQuiz(quizID, document.split('/').at(-1)!);
  }),
);
