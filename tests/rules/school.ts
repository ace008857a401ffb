import { course } from '@trellis/model/content/course';
import * as paths from '@trellis/model/paths';
import { program } from '@trellis/model/programs/program';
import { programEnrollment } from '@trellis/model/programs/program-enrollment';
import { enrollment } from '@trellis/model/progress/enrollment';
import {
  aBadge,
  aCourseEntry,
  aLeaderboardEntry,
  aLeaderboardSummary,
  aUserProgress,
  anXpEvent,
} from '#tests/factories/a-user-progress';
import { aCatalogShard, aCategory, aCourse, aCourseSlug, aModule } from '#tests/factories/a-course';
import {
  aDiscussionBlock,
  aPostingLimit,
  aReply,
  aThread,
  aThreadVotes,
  anEarlierVersion,
  someMarks,
} from '#tests/factories/a-thread';
import { aCourseReview } from '#tests/factories/a-course-review';
import { aReport, aReportCase } from '#tests/factories/a-report';
import { aCompany, aCompanyMember, aLicence, anInvitation } from '#tests/factories/a-company';
import { aCertificate, anOwnCertificate } from '#tests/factories/a-certificate';
import { aFlashcard, aLesson } from '#tests/factories/a-lesson';
import { aLessonNotes } from '#tests/factories/a-lesson-notes';
import { aNotification } from '#tests/factories/a-notification';
import { aProgram, aProgramEnrollment, someProgramSteps } from '#tests/factories/a-program';
import { aProfile, aUsername } from '#tests/factories/a-profile';
import {
  aCardFlag,
  aCardPack,
  aCardSchedule,
  aReviewLog,
  aStatePack,
} from '#tests/factories/a-review-log';
import { aRoleRequest } from '#tests/factories/a-role-request';
import { anAuditEntry } from '#tests/factories/an-audit-entry';
import {
  aKeyVersion,
  aQuestion,
  aQuiz,
  aQuizVersion,
  aTakenQuiz,
  anAnswerKey,
} from '#tests/factories/a-quiz';
import { aTaker, anAccommodation, anAttempt, anAttemptFeedback } from '#tests/factories/an-attempt';
import { aCourseStats, aQuizStats } from '#tests/factories/learner-stats';
import { anArrangement, aStaffOutline } from '#tests/factories/an-arrangement';
import { aLessonProgress, anEnrollment } from '#tests/factories/an-enrollment';
import { aGift, anEntitlement, anOrder, aPaymentEvent } from '#tests/factories/an-order';
import { aPlan, aSubscription } from '#tests/factories/a-subscription';
import { personas, type Persona } from '#tests/rules/personas';

const people: Persona[] = Object.values(personas);
const accounts = people.flatMap(({ uid, user }) => (user ? [{ uid, user }] : []));

const teacherIDs = ['tess', 'dora'];

/** Returns the documents of a first attempt at the quiz that just started. */
const begun = (userID: string): Record<string, object> => ({
  [paths.attemptPath(userID, 'quiz', 1)]: anAttempt('running', { userID }),
  [paths.takerPath('quiz', userID)]: aTaker(),
});

/** Returns the documents of the one attempt at the quiz `told`, which has told its answers. */
const told = (userID: string): Record<string, object> => ({
  [paths.takerPath('told', userID)]: aTaker(),
  [paths.attemptFeedbackPath(`${userID}_told_1`)]: anAttemptFeedback({ userID, quizID: 'told' }),
  [paths.accommodationPath('told', userID)]: anAccommodation({ extraAttempts: 0 }),
});

/** The initial documents of a small school, by path. */
export const school: Record<string, object> = {
  ...Object.fromEntries(accounts.map(({ uid, user }) => [paths.userPath(uid), user])),
  ...Object.fromEntries(accounts.map(({ uid }) => [paths.profilePath(uid), aProfile()])),
  [paths.profilePath('erin')]: aProfile({ username: 'erin' }),
  [paths.usernamePath('erin')]: aUsername(),
  [paths.notificationPath('erin', 'enrolled:ferns')]: aNotification(),
  [paths.notificationPath('sid', 'enrolled:ferns')]: aNotification(),
  [paths.lessonNotesPath('erin', 'spore')]: aLessonNotes(),
  [paths.lessonNotesPath('sid', 'spore')]: aLessonNotes(),

  [paths.certificatePath('first')]: aCertificate(),
  [paths.ownCertificatePath('erin', 'course:ferns')]: anOwnCertificate(),
  [paths.ownCertificatePath('sid', 'course:ferns')]: anOwnCertificate(),

  [paths.roleRequestPath('erin')]: aRoleRequest(),

  [paths.companyPath('acme')]: aCompany(),
  [paths.companyPath('globex')]: aCompany({ name: 'Globex' }),
  [paths.companyMemberPath('erin', 'acme')]: aCompanyMember(),
  [paths.companyMemberPath('cora', 'acme')]: aCompanyMember('admin', { userID: 'cora' }),
  [paths.companyMemberPath('sid', 'acme')]: aCompanyMember('admin', { userID: 'sid' }),
  [paths.companyMemberPath('otto', 'globex')]: aCompanyMember('admin', {
    userID: 'otto',
    companyID: 'globex',
  }),
  [paths.companyInvitationPath('hashed')]: anInvitation(),
  [paths.licencePath('gardeners')]: aLicence(),

  [paths.coursePath('ferns')]: course.parse(aCourse({ teacherIDs })),
  [paths.coursePath('mosses')]: course.parse(aCourse({ authorID: 'theo', teacherIDs: ['theo'] })),
  [paths.coursePath('unfinished')]: aCourse('draft', { teacherIDs }),
  [paths.coursePath('old')]: course.parse(aCourse('archived', { teacherIDs })),
  [paths.coursePath('paid')]: aCourse('paid', { teacherIDs }),
  [paths.courseSlugPath('how-ferns-grow')]: aCourseSlug(),
  [paths.courseArrangementPath('ferns')]: anArrangement(),
  [paths.courseOutlinePath('ferns')]: aStaffOutline(),
  [paths.courseStatsPath('ferns')]: aCourseStats(),
  [paths.modulePath('ferns', 'spores')]: aModule(),
  [paths.modulePath('ferns', 'fronds')]: aModule('hidden'),
  [paths.flashcardPath('ferns', 'sori')]: aFlashcard(),
  [paths.flashcardPath('ferns', 'rhizome')]: aFlashcard(),
  [paths.cardPackPath('ferns', 'first')]: aCardPack(),
  [paths.cardFlagPath('ferns', 'erin_sori')]: aCardFlag(),
  [paths.cardFlagPath('ferns', 'sid_sori')]: aCardFlag({ userID: 'sid' }),
  [paths.courseReviewPath('ferns', 'erin')]: aCourseReview(),
  [paths.courseReviewPath('ferns', 'sid')]: aCourseReview({ userID: 'sid' }),
  [paths.courseReviewPath('old', 'erin')]: aCourseReview(),
  [paths.courseReviewPath('old', 'sid')]: aCourseReview({ userID: 'sid' }),
  [paths.threadPath('seeds')]: aThread(),
  [paths.threadPath('about-spore')]: aThread('aboutLesson'),
  [paths.threadPath('at-question')]: aThread('aboutQuestion'),
  [paths.replyPath('at-question', 'erins')]: aReply({ userID: 'erin' }),
  [paths.replyPath('at-question', 'sids')]: aReply({ userID: 'sid' }),
  [paths.threadPath('sids-question')]: aThread('aboutQuestion', { userID: 'sid' }),
  [paths.threadPath('sids')]: aThread({ userID: 'sid' }),
  [paths.threadPath('of-draft')]: aThread({ courseID: 'unfinished', userID: 'tess' }),
  [paths.replyPath('seeds', 'dots')]: aReply(),
  [paths.replyPath('seeds', 'erins')]: aReply({ userID: 'erin' }),
  [paths.replyPath('seeds', 'sids')]: aReply({ userID: 'sid' }),
  [paths.threadVotesPath('seeds', 'erin')]: aThreadVotes(),
  [paths.discussionMarksPath('erin', 'ferns')]: someMarks(),
  [paths.discussionMarksPath('sid', 'ferns')]: someMarks(),
  [paths.postingLimitPath('erin')]: aPostingLimit(),
  [paths.earlierVersionPath('seeds', 'erins:1')]: anEarlierVersion(),
  [paths.earlierVersionPath('seeds', 'sids:1')]: anEarlierVersion({
    postID: 'sids',
    userID: 'sid',
  }),
  [paths.earlierVersionPath('seeds', 'fays:1')]: anEarlierVersion({
    postID: 'fays',
    userID: 'fay',
  }),
  [paths.discussionBlockPath('ferns', 'fay')]: aDiscussionBlock({ userID: 'fay' }),
  [paths.reportPath('ottos')]: aReport(),
  [paths.reportCasePath('of-review')]: aReportCase(),
  [paths.reportCasePath('of-reply')]: aReportCase('ofReply'),
  [paths.reportCasePath('of-teacher')]: aReportCase('ofTeacher'),
  [paths.reviewLogPath('erin', 'phone001_1')]: aReviewLog(),
  [paths.reviewLogPath('sid', 'phone001_1')]: aReviewLog(),
  [paths.cardSchedulePath('erin')]: aCardSchedule(),
  [paths.statePackPath('erin', 'first')]: aStatePack(),

  [paths.lessonPath('spore')]: aLesson(),
  [paths.lessonPath('shade')]: aLesson({ moduleID: null }),
  [paths.lessonPath('sample')]: aLesson('preview'),
  [paths.lessonPath('frond')]: aLesson('preview', { moduleID: 'fronds' }),
  [paths.lessonPath('sketch')]: aLesson('preview', { courseID: 'unfinished', moduleID: null }),
  [paths.lessonPath('relic')]: aLesson({ courseID: 'old', moduleID: null }),
  [paths.lessonPath('relic-sample')]: aLesson('preview', { courseID: 'old', moduleID: null }),
  [paths.lessonPath('moss')]: aLesson({ courseID: 'mosses', moduleID: null }),
  [paths.quizPath('quiz')]: aTakenQuiz(),
  [paths.quizPath('test')]: aTakenQuiz(),
  [paths.quizPath('told')]: aTakenQuiz({ showAnswers: 'after_last_attempt', maxAttempts: 1 }),
  ...told('erin'),
  ...told('otto'),
  ...told('sid'),
  ...told('fay'),
  [paths.quizPath('later')]: aQuiz('draft'),
  [paths.quizPath('hidden')]: aQuiz({ moduleID: 'fronds' }),
  [paths.questionPath('quiz', 'first')]: aQuestion(),
  [paths.answerKeyPath('quiz', 'first')]: anAnswerKey(),
  [paths.quizVersionPath('quiz', 1)]: aQuizVersion(),
  [paths.quizVersionPath('quiz', 2)]: aQuizVersion(),
  [paths.quizVersionPath('test', 1)]: aQuizVersion(),
  [paths.keyVersionPath('quiz', 1)]: aKeyVersion(),
  [paths.quizStatsPath('quiz', '0')]: aQuizStats(),
  [paths.accommodationPath('quiz', 'erin')]: anAccommodation(),
  [paths.categoryPath('science')]: aCategory(),
  [paths.catalogPath('0')]: aCatalogShard(),

  [paths.programPath('botany')]: program.parse(aProgram({ teacherIDs })),
  [paths.programPath('planned')]: program.parse(aProgram('draft', { teacherIDs })),
  [paths.programPath('former')]: program.parse(aProgram('archived', { teacherIDs })),
  [paths.programStepsPath('botany')]: someProgramSteps(),
  ...Object.fromEntries(
    ['erin', 'sid'].flatMap((userID) =>
      ['botany', 'former'].map((programID) => [
        paths.programEnrollmentPath(userID, programID),
        programEnrollment.parse(aProgramEnrollment({ userID, programID })),
      ]),
    ),
  ),

  ...Object.fromEntries(
    ['erin', 'otto', 'sid', 'fay'].map((userID) => [
      paths.enrollmentPath(userID, 'ferns'),
      {
        ...enrollment.parse(
          anEnrollment({ userID, status: userID === 'fay' ? 'dropped' : 'active' }),
        ),
        progress: userID === 'otto' ? 40 : 0,
      },
    ]),
  ),
  [paths.enrollmentPath('erin', 'unfinished')]: anEnrollment({ courseID: 'unfinished' }),
  [paths.enrollmentPath('erin', 'old')]: anEnrollment('completed', { courseID: 'old' }),
  [paths.enrollmentPath('sid', 'old')]: anEnrollment({ userID: 'sid', courseID: 'old' }),
  [paths.orderPath('first')]: anOrder('paid'),
  [paths.entitlementPath('erin', 'paid')]: anEntitlement(),
  [paths.giftPath('erin', 'paid')]: aGift(),
  [paths.paymentEventPath('test:e1')]: aPaymentEvent(),
  [paths.subscriptionPlanPath('everything')]: aPlan(),
  [paths.subscriptionPlanPath('former')]: aPlan('inactive'),
  [paths.subscriptionPath('first')]: aSubscription(),
  [paths.subscriptionPath('acmes')]: aSubscription('ofCompany'),
  [paths.lessonProgressPath('erin', 'spore')]: aLessonProgress(),
  [paths.lessonProgressPath('sid', 'spore')]: aLessonProgress({ userID: 'sid' }),
  ...begun('erin'),
  ...begun('sid'),
  [paths.attemptFeedbackPath('erin_quiz_1')]: anAttemptFeedback(),

  ...Object.fromEntries(
    accounts.map(({ uid }) => [paths.userProgressPath(uid), aUserProgress({ userId: uid })]),
  ),
  [paths.xpEventPath('erin', 'lesson:shade')]: anXpEvent({ itemID: 'shade' }),
  [paths.badgePath('first-steps')]: aBadge(),
  [paths.badgeListPath]: { badges: { 'first-steps': aBadge() } },
  [paths.leaderboardPath('erin')]: aLeaderboardEntry(),
  [paths.auditPath('correction')]: anAuditEntry({ actorID: 'ada', subjectID: 'erin' }),
  [paths.courseEntryPath('ferns', 'erin')]: aCourseEntry(),
  ...Object.fromEntries(
    ['everyone', 'week', 'course:ferns'].map((board) => [
      paths.leaderboardSummaryPath(board),
      aLeaderboardSummary({ board }),
    ]),
  ),
};
