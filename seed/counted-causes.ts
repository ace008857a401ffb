import { enrollment } from '@trellis/model/progress/enrollment';
import { applyXpCauses } from '@trellis/model/progress/engine';
import { countedCause, type Cause } from '@trellis/model/progress/ledger';
import { courseReview } from '@trellis/model/course-reviews/course-review';
import { userProgressPath, xpEventPath } from '@trellis/model/paths';
import { userProgress } from '@trellis/model/progress/user-progress';
import type { Documents } from '#seed/documents';

/** Adds what counts for badges alone to the learners' states and ledgers: their reviews and certificates of courses. */
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
    } else if (path.startsWith('enrollments/')) {
      const { userID, courseID, certificateID, completedAt } = enrollment.parse(data);
      if (certificateID !== null && completedAt !== null)
        add(userID, countedCause('certificate', courseID, completedAt));
    }
  }
  return found;
}
