import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { attemptPath, attemptPathOf } from '@trellis/model/paths';
import { attempt } from '@trellis/model/quiz/attempt';
import { decode, MalformedDocument } from '#functions/firestore/decode';
import { gradeSubmitted, setDeadline } from '#functions/quizzes/grade-attempt.store';
import { awardQuizXp } from '#functions/quizzes/award-quiz-xp.store';
import { eventHandler, eventOptions } from '#functions/runtime/event-handler';

/**
 * Runs when an attempt is started, submitted, graded or reset, each of which leads to one commit. A saved answer costs this
 * call and no read.
 */
export const onAttemptWritten = onDocumentWritten(
  { ...eventOptions, document: attemptPathOf('{attemptID}') },
  eventHandler(async ({ data, document }) => {
    if (data === undefined) return;
    const { before } = data;
    const isReset = Boolean(data.after.get('resetAt')) && !before.get('resetAt');
    if (data.after.get('status') === before.get('status') && !isReset) return;
    const after = decode(attempt, data.after);
    if (after === null) return;
    const { userID, quizID, number } = after;
    if (document !== attemptPath(userID, quizID, number)) {
      throw new MalformedDocument(document, 'its id names another learner, quiz or number');
    }
    const { updateTime } = data.after;
    if (!data.before.exists && after.deadline === null) await setDeadline(after);
    if (after.status === 'submitted' && updateTime !== undefined) {
      await gradeSubmitted({ data: after, updateTime });
    }
    if (after.status === 'graded') await awardQuizXp(userID, quizID);
  }),
);
