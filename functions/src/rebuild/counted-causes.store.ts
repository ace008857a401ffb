import type { Enrollment } from '@trellis/model/progress/enrollment';
import {
  answerItem,
  countedCause,
  revisionToAdd,
  type Cause,
  type RevocableKind,
  type XpEvent,
} from '@trellis/model/progress/ledger';
import { repliesOfPerson, reviewsOfLearner } from '@trellis/model/queries';
import { isReviewed } from '#functions/course-reviews/is-reviewed.store';
import { isAnswer } from '#functions/discussions/count-answer.store';
import { MalformedDocument } from '#functions/firestore/decode';
import { queryOf } from '#functions/firestore/find';

/**
 * Returns the causes that only count for a learner's badges, apart from programs. When they came, and how often they were taken
 * back, only the ledger says.
 */
export const countedCauses = async (
  uid: string,
  enrollments: Enrollment[],
  ledger: Iterable<XpEvent>,
): Promise<Cause[]> => {
  const lines = [...ledger];
  return [
    ...certificateCauses(enrollments),
    ...(await reviewCauses(uid, lines)),
    ...(await answerCauses(uid, lines)),
  ];
};

const certificateCauses = (enrollments: Enrollment[]): Cause[] =>
  enrollments.flatMap(({ courseID, certificateID, completedAt, enrolledAt }) =>
    certificateID === null
      ? []
      : [countedCause('certificate', courseID, completedAt ?? enrolledAt)],
  );

async function reviewCauses(uid: string, lines: XpEvent[]): Promise<Cause[]> {
  const { docs } = await queryOf(reviewsOfLearner(uid)).select().get();
  const stored = docs.map(
    ({ ref, createTime }) => [ref.parent.parent!.id, createTime.toDate()] as const,
  );
  return causesOf('course_review', new Map(stored), lines, (courseID) => isReviewed(courseID, uid));
}

/** Returns the causes of a learner's replies that somebody else accepted. */
async function answerCauses(uid: string, lines: XpEvent[]): Promise<Cause[]> {
  const { docs } = await queryOf(repliesOfPerson(uid)).select().get();
  const stored = docs.map(
    ({ id, ref, createTime }) =>
      [answerItem(ref.parent.parent!.id, id), createTime.toDate()] as const,
  );
  return causesOf('answer', new Map(stored), lines, (itemID) => {
    const [threadID = 'none', replyID = 'none'] = itemID.split(':');
    return isAnswer(threadID, replyID);
  });
}

/**
 * Returns the causes of what counts while it stands: one for each entry that the ledger must have about it, so that the last one
 * says how it is now.
 * @param stored when each item that is there came
 * @param lines the ledger, which has those that are gone
 */
async function causesOf(
  kind: RevocableKind,
  stored: ReadonlyMap<string, Date>,
  lines: XpEvent[],
  counts: (itemID: string) => Promise<boolean | null>,
): Promise<Cause[]> {
  const ofKind = lines.filter((line) => line.kind === kind);
  const causes: Cause[] = [];
  for (const itemID of new Set([...stored.keys(), ...ofKind.map((line) => line.itemID)])) {
    const own = ofKind.filter((line) => line.itemID === itemID);
    const known = own.map(({ revision }) => revision);
    const isCounted = await unlessUnreadable(() => counts(itemID));
    const added = isCounted === null ? null : revisionToAdd(known, isCounted);
    const at = stored.get(itemID) ?? own.at(-1)?.earnedAt ?? new Date(0);
    for (let revision = 0; revision <= Math.max(-1, ...known, added ?? -1); revision++)
      causes.push(countedCause(kind, itemID, at, revision));
  }
  return causes;
}

/** Returns null instead of what follows from a malformed document. */
async function unlessUnreadable<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (problem) {
    if (problem instanceof MalformedDocument) return null;
    throw problem;
  }
}
