import { enrollment } from '@trellis/model/progress/enrollment';
import { applyXpCauses } from '@trellis/model/progress/engine';
import { answerItem, countedCause, type Cause } from '@trellis/model/progress/ledger';
import { reply } from '@trellis/model/discussions/reply';
import { thread } from '@trellis/model/discussions/thread';
import { courseReview } from '@trellis/model/course-reviews/course-review';
import { replyPath, threadPath, userProgressPath, xpEventPath } from '@trellis/model/paths';
import { userProgress } from '@trellis/model/progress/user-progress';
import type { Documents } from '#seed/documents';

/**
 * Adds what counts for badges alone to the learners' states and ledgers: their reviews and certificates of courses, and
 * their accepted replies.
 */
export function addCountedCauses(documents: Documents): void {
  for (const [uid, causes] of causesIn(documents)) {
    const before = userProgress.parse(documents.get(userProgressPath(uid)));
    const { state, lines } = applyXpCauses(before, causes, new Map());
    documents.set(userProgressPath(uid), state);
    for (const [key, line] of lines) documents.set(xpEventPath(uid, key), line);
  }
}

/** Returns the causes by learner. */
function causesIn(documents: Documents): Map<string, Cause[]> {
  const found = new Map<string, Cause[]>();
  const add = (uid: string, cause: Cause) => found.set(uid, [...(found.get(uid) ?? []), cause]);
  for (const [path, data] of documents) {
    const [, reviewed] = /^courses\/([^/]+)\/reviews\//.exec(path) ?? [];
    if (reviewed !== undefined) {
      const { userID, createdAt } = courseReview.parse(data);
      add(userID, countedCause('course_review', reviewed, createdAt));
    } else if (path.startsWith('discussions/')) {
      const [, threadID = '', below] = path.split('/');
      const answer = below === undefined ? acceptedIn(documents, threadID) : undefined;
      if (answer !== undefined)
        add(
          answer.userID,
          countedCause('answer', answerItem(threadID, answer.id), answer.createdAt),
        );
    } else if (path.startsWith('enrollments/')) {
      const { userID, courseID, certificateID, completedAt } = enrollment.parse(data);
      if (certificateID !== null && completedAt !== null)
        add(userID, countedCause('certificate', courseID, completedAt));
    }
  }
  return found;
}

/** Returns the reply that was accepted in a thread, unless its author asked themselves. */
function acceptedIn(documents: Documents, threadID: string) {
  const { acceptedReplyID: id, userID } = thread.parse(documents.get(threadPath(threadID)));
  if (id === null) return undefined;
  const answer = reply.parse(documents.get(replyPath(threadID, id)));
  return answer.userID === userID ? undefined : { ...answer, id };
}
