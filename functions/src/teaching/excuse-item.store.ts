import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import { activities } from '@trellis/model/activities/activities';
import type { AuditEntry } from '@trellis/model/administration/audit-entry';
import type { Course } from '@trellis/model/content/course';
import { itemsOf, type OutlineItem } from '@trellis/model/content/outline';
import { standingsOf, withStandings } from '@trellis/model/progress/completion';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { noAccommodation, type Accommodation } from '@trellis/model/quiz/quiz-policy';
import { changesOf } from '#functions/firestore/changes';
import { decode } from '#functions/firestore/decode';
import { refs, type TypedRef } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';
import { addNote } from '#functions/teaching/add-note.store';
import { openLearner, type StaffAction } from '#functions/teaching/open-learner.store';

type Excuse = StaffAction & {
  requestID: string;
  itemID: string;
  isExcused: boolean;
  reason: string;
};

/**
 * Excuses a learner from an item of a course, or takes that back, once per request, together with an audit entry and a
 * notification; changes nothing if it is so already. Returns the progress afterwards.
 */
export const applyExcuse = (excuse: Excuse, at = new Date()): Promise<number> =>
  transact(async (transaction) => {
    const { actorID, courseID, uid, requestID, itemID, isExcused, reason } = excuse;
    const learner = await openLearner(transaction, excuse);
    const { course, enrollment } = learner;
    const action = isExcused ? 'excuse_item' : 'require_item';
    const audit = refs.audit(`${action}:${uid}:${requestID}`).ref;
    const given = refs.accommodation(itemID, uid);
    const isSo = enrollment.excusedIDs.includes(itemID) === isExcused;
    const [done, found] = await transaction.getAll(audit, given.ref);
    if (done?.exists || isSo) return enrollment.progress;
    const item = itemOf(course, itemID, isExcused);
    markQuiz(transaction, given, decode(given.schema, found), { item, isExcused });
    const after = withExcuse(enrollment, itemID, isExcused);
    const changes = changesOf(enrollment, after) ?? {};
    transaction.update(refs.enrollment(uid, courseID).ref, changes);
    const detail = `${courseID}/${itemID}`;
    const entry: AuditEntry = { actorID, action, subjectID: uid, detail, reason, createdAt: at };
    transaction.create(audit, entry);
    const about = isExcused ? 'excused' : 'required';
    const title = item?.title ?? '';
    addNote(transaction, { uid, itemID: courseID }, learner, {
      id: requestID,
      at,
      about,
      item: title,
      text: reason,
    });
    return after.progress;
  });

/** An excuse may outlive its item, and can be taken back then. */
function itemOf({ outline }: Course, itemID: string, isExcused: boolean): OutlineItem | undefined {
  const item = itemsOf(outline).find(({ id }) => id === itemID);
  if (item === undefined && isExcused)
    throw new HttpsError('not-found', 'The course has no such item.');
  return item;
}

/** Says in the accommodation, which the page of a quiz reads, whether the learner is excused from it. */
function markQuiz(
  transaction: Transaction,
  { ref }: TypedRef<Accommodation>,
  given: Accommodation | null,
  { item, isExcused }: { item: OutlineItem | undefined; isExcused: boolean },
): void {
  const isQuiz = given !== null || item?.kind === 'quiz';
  if (!isQuiz) return;
  const after = { ...(given ?? noAccommodation), isExcused };
  if (isDeepStrictEqual(after, noAccommodation)) transaction.delete(ref);
  else transaction.set(ref, after);
}

function withExcuse(enrollment: Enrollment, itemID: string, isExcused: boolean): Enrollment {
  const others = enrollment.excusedIDs.filter((id) => id !== itemID);
  const excusedIDs = isExcused ? [...others, itemID].sort() : others;
  const excused = { ...enrollment, excusedIDs };
  return { ...excused, ...withStandings(activities, excused, standingsOf([])) };
}
