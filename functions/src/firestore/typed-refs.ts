import { GrpcStatus, type DocumentReference, type Timestamp } from 'firebase-admin/firestore';
import { cardSchedule } from '@trellis/model/cards/card-schedule';
import { cardPack, statePack } from '@trellis/model/cards/pack-documents';
import { reviewLog } from '@trellis/model/cards/review-log';
import { certificate, ownCertificate } from '@trellis/model/certificates/certificate';
import { certificateSlot } from '@trellis/model/certificates/certificate-slot';
import { entitlement } from '@trellis/model/commerce/entitlement';
import { gift } from '@trellis/model/commerce/gift';
import { order } from '@trellis/model/commerce/order';
import { paymentEvent } from '@trellis/model/commerce/payment-event';
import { subscription } from '@trellis/model/commerce/subscription';
import { subscriptionPlan } from '@trellis/model/commerce/subscription-plan';
import { testPayment } from '@trellis/model/commerce/test-payment';
import { testSubscription } from '@trellis/model/commerce/test-subscription';
import { company } from '@trellis/model/companies/company';
import { companyInvitation } from '@trellis/model/companies/invitation';
import { licence } from '@trellis/model/companies/licence';
import { licenceKey, licenceKeyTries } from '@trellis/model/companies/licence-key';
import { companyMember } from '@trellis/model/companies/member';
import { courseArrangement } from '@trellis/model/content/course-arrangement';
import { course } from '@trellis/model/content/course';
import { courseSlug } from '@trellis/model/content/course-slug';
import { staffOutline } from '@trellis/model/content/staff-outline';
import { courseReview } from '@trellis/model/course-reviews/course-review';
import { discussionBlock } from '@trellis/model/discussions/discussion-block';
import { discussionMarks } from '@trellis/model/discussions/discussion-marks';
import { earlierVersion } from '@trellis/model/discussions/earlier-version';
import { reply } from '@trellis/model/discussions/reply';
import { thread } from '@trellis/model/discussions/thread';
import { threadVotes } from '@trellis/model/discussions/thread-votes';
import { flashcard } from '@trellis/model/content/flashcard';
import { lesson } from '@trellis/model/content/lesson';
import { question, quiz } from '@trellis/model/content/quiz';
import { catalogShard } from '@trellis/model/content/catalog';
import { deletion, type DeletableCollection } from '@trellis/model/content/deletion';
import { tombstone } from '@trellis/model/content/tombstone';
import { auditEntry } from '@trellis/model/administration/audit-entry';
import { report } from '@trellis/model/moderation/report';
import { reportCase } from '@trellis/model/moderation/report-case';
import { notification } from '@trellis/model/notification';
import { roleRequest } from '@trellis/model/people/role-request';
import { profile, username } from '@trellis/model/profile';
import { program } from '@trellis/model/programs/program';
import { programEnrollment } from '@trellis/model/programs/program-enrollment';
import { programSteps } from '@trellis/model/programs/program-step';
import { user } from '@trellis/model/user';
import { badge, badgeList } from '@trellis/model/badges/badge';
import { badgeSweep } from '@trellis/model/badges/badge-sweep';
import { courseStats } from '@trellis/model/progress/course-stats';
import { enrollment } from '@trellis/model/progress/enrollment';
import { courseEntry, leaderboardEntry } from '@trellis/model/leaderboard/leaderboard-entry';
import { leaderboardSummary } from '@trellis/model/leaderboard/leaderboard-summary';
import { lessonProgress } from '@trellis/model/progress/lesson-progress';
import { userProgress } from '@trellis/model/progress/user-progress';
import { xpEvent } from '@trellis/model/progress/ledger';
import { attempt, taker } from '@trellis/model/quiz/attempt';
import { quizStats } from '@trellis/model/quiz/quiz-stats';
import { attemptFeedback } from '@trellis/model/quiz/attempt-feedback';
import { accommodation } from '@trellis/model/quiz/quiz-policy';
import { keyVersion, quizVersion } from '@trellis/model/quiz/quiz-version';
import * as paths from '@trellis/model/paths';
import { db } from '#functions/firestore/admin';
import { decode } from '#functions/firestore/decode';
import type { Schema } from '@trellis/model/stored';
import { statusOf } from '#functions/firestore/status';

/** A reference to one document, with its schema. */
export type TypedRef<T> = { ref: DocumentReference; schema: Schema<T> };

const place = <T>(path: string, schema: Schema<T>): TypedRef<T> => ({ ref: db.doc(path), schema });

export const refs = {
  user: (uid: string) => place(paths.userPath(uid), user),
  notification: (uid: string, id: string) => place(paths.notificationPath(uid, id), notification),
  ownCertificate: (uid: string, id: string) =>
    place(paths.ownCertificatePath(uid, id), ownCertificate),
  certificate: (number: string) => place(paths.certificatePath(number), certificate),
  certificateSlot: (slotID: string) => place(paths.certificateSlotPath(slotID), certificateSlot),
  profile: (uid: string) => place(paths.profilePath(uid), profile),
  username: (name: string) => place(paths.usernamePath(name), username),
  roleRequest: (uid: string) => place(paths.roleRequestPath(uid), roleRequest),
  company: (companyID: string) => place(paths.companyPath(companyID), company),
  companyMember: (uid: string, companyID: string) =>
    place(paths.companyMemberPath(uid, companyID), companyMember),
  companyInvitation: (hash: string) => place(paths.companyInvitationPath(hash), companyInvitation),
  licence: (licenceID: string) => place(paths.licencePath(licenceID), licence),
  licenceKey: (hash: string) => place(paths.licenceKeyPath(hash), licenceKey),
  licenceKeyTries: (uid: string) => place(paths.licenceKeyTriesPath(uid), licenceKeyTries),
  course: (courseID: string) => place(paths.coursePath(courseID), course),
  courseArrangement: (courseID: string) =>
    place(paths.courseArrangementPath(courseID), courseArrangement),
  courseOutline: (courseID: string) => place(paths.courseOutlinePath(courseID), staffOutline),
  courseSlug: (slug: string) => place(paths.courseSlugPath(slug), courseSlug),
  program: (programID: string) => place(paths.programPath(programID), program),
  programSteps: (programID: string) => place(paths.programStepsPath(programID), programSteps),
  programEnrollment: (uid: string, programID: string) =>
    place(paths.programEnrollmentPath(uid, programID), programEnrollment),
  catalog: (shard: string) => place(paths.catalogPath(shard), catalogShard),
  flashcard: (courseID: string, cardID: string) =>
    place(paths.flashcardPath(courseID, cardID), flashcard),
  cardPack: (courseID: string, packID: string) =>
    place(paths.cardPackPath(courseID, packID), cardPack),
  courseReview: (courseID: string, uid: string) =>
    place(paths.courseReviewPath(courseID, uid), courseReview),
  reviewLog: (uid: string, logID: string) => place(paths.reviewLogPath(uid, logID), reviewLog),
  cardSchedule: (uid: string) => place(paths.cardSchedulePath(uid), cardSchedule),
  statePack: (uid: string, packID: string) => place(paths.statePackPath(uid, packID), statePack),
  lesson: (lessonID: string) => place(paths.lessonPath(lessonID), lesson),
  thread: (threadID: string) => place(paths.threadPath(threadID), thread),
  reply: (threadID: string, replyID: string) => place(paths.replyPath(threadID, replyID), reply),
  earlierVersion: (threadID: string, versionID: string) =>
    place(paths.earlierVersionPath(threadID, versionID), earlierVersion),
  threadVotes: (threadID: string, uid: string) =>
    place(paths.threadVotesPath(threadID, uid), threadVotes),
  discussionMarks: (uid: string, courseID: string) =>
    place(paths.discussionMarksPath(uid, courseID), discussionMarks),
  discussionBlock: (courseID: string, uid: string) =>
    place(paths.discussionBlockPath(courseID, uid), discussionBlock),
  courseStats: (courseID: string) => place(paths.courseStatsPath(courseID), courseStats),
  enrollment: (uid: string, courseID: string) =>
    place(paths.enrollmentPath(uid, courseID), enrollment),
  lessonProgress: (uid: string, lessonID: string) =>
    place(paths.lessonProgressPath(uid, lessonID), lessonProgress),
  quiz: (quizID: string) => place(paths.quizPath(quizID), quiz),
  question: (quizID: string, questionID: string) =>
    place(paths.questionPath(quizID, questionID), question),
  quizVersion: (quizID: string, version: number) =>
    place(paths.quizVersionPath(quizID, version), quizVersion),
  quizStats: (quizID: string, shard: string) =>
    place(paths.quizStatsPath(quizID, shard), quizStats),
  keyVersion: (quizID: string, version: number) =>
    place(paths.keyVersionPath(quizID, version), keyVersion),
  attempt: (uid: string, quizID: string, number: number) =>
    place(paths.attemptPath(uid, quizID, number), attempt),
  attemptFeedback: (attemptID: string) =>
    place(paths.attemptFeedbackPath(attemptID), attemptFeedback),
  accommodation: (quizID: string, uid: string) =>
    place(paths.accommodationPath(quizID, uid), accommodation),
  taker: (quizID: string, uid: string) => place(paths.takerPath(quizID, uid), taker),
  userProgress: (uid: string) => place(paths.userProgressPath(uid), userProgress),
  xpEvent: (uid: string, key: string) => place(paths.xpEventPath(uid, key), xpEvent),
  badge: (badgeID: string) => place(paths.badgePath(badgeID), badge),
  badgeList: () => place(paths.badgeListPath, badgeList),
  badgeSweep: () => place(paths.badgeSweepPath, badgeSweep),
  leaderboard: (uid: string) => place(paths.leaderboardPath(uid), leaderboardEntry),
  courseEntry: (courseID: string, uid: string) =>
    place(paths.courseEntryPath(courseID, uid), courseEntry),
  leaderboardSummary: (board: string) =>
    place(paths.leaderboardSummaryPath(board), leaderboardSummary),
  tombstone: (collection: DeletableCollection, id: string) =>
    place(paths.tombstonePath(collection, id), tombstone),
  deletion: (collection: DeletableCollection, id: string) =>
    place(paths.deletionPath(collection, id), deletion),
  order: (orderID: string) => place(paths.orderPath(orderID), order),
  entitlement: (uid: string, courseID: string) =>
    place(paths.entitlementPath(uid, courseID), entitlement),
  gift: (uid: string, courseID: string) => place(paths.giftPath(uid, courseID), gift),
  paymentEvent: (id: string) => place(paths.paymentEventPath(id), paymentEvent),
  testPayment: (orderID: string) => place(paths.testPaymentPath(orderID), testPayment),
  subscriptionPlan: (planID: string) => place(paths.subscriptionPlanPath(planID), subscriptionPlan),
  subscription: (subscriptionID: string) =>
    place(paths.subscriptionPath(subscriptionID), subscription),
  testSubscription: (subscriptionID: string) =>
    place(paths.testSubscriptionPath(subscriptionID), testSubscription),
  report: (id: string) => place(paths.reportPath(id), report),
  reportCase: (id: string) => place(paths.reportCasePath(id), reportCase),
  audit: (id: string) => place(paths.auditPath(id), auditEntry),
};

/** A document as it was read, with its update time. */
export type Versioned<T> = { data: T; updateTime: Timestamp };

/**
 * Reads documents in one round trip. Returns a getter that gives each document, or null if it does not exist; it
 * throws `MalformedDocument` for a malformed one.
 */
export async function readAll(...asked: TypedRef<unknown>[]) {
  const refs = asked.map(({ ref }) => ref);
  const snapshots = refs.length > 0 ? await db.getAll(...refs) : [];
  const found = new Map(snapshots.map((snapshot) => [snapshot.ref.path, snapshot]));
  return <T>({ ref, schema }: TypedRef<T>): Versioned<T> | null => {
    const snapshot = found.get(ref.path);
    const data = decode(schema, snapshot);
    return data === null || !snapshot?.updateTime
      ? null
      : { data, updateTime: snapshot.updateTime };
  };
}

/** Reads one document; null if it does not exist. Throws `MalformedDocument`. */
export async function read<T>(asked: TypedRef<T>): Promise<Versioned<T> | null> {
  return (await readAll(asked))(asked);
}

/** Creates a document unless it exists. */
export async function createOnce(ref: DocumentReference, data: object): Promise<void> {
  try {
    await ref.create(data);
  } catch (problem) {
    if (statusOf(problem) !== GrpcStatus.ALREADY_EXISTS) throw problem;
  }
}
