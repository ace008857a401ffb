import { Link } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import { Skeleton } from '#web/design-system/skeleton';
import { LearnerView } from '#web/features/course-learner/components/learner-view';
import {
  allowCertificate,
  excuseItem,
  messageLearner,
  resetAttempt,
  revokeCertificate,
} from '#web/features/course-learner/data/learner.commands';
import {
  useCourseAttempts,
  useEnrollmentOf,
} from '#web/features/course-learner/data/learner.queries';
import type { Draft, Outcome, StaffAction } from '#web/features/course-learner/logic/staff-action';
import { useCertificate } from '#web/data/certificate.queries';
import { useProfile } from '#web/data/profile.queries';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { useTitle } from '#web/shared/use-title';

/**
 * Shows one learner of a course to its staff: how they get on, and what can be done for them. Reads beside the course:
 * the enrolment, the profile, one per attempt at its quizzes, and the certificate.
 */
export function CourseLearner(props: { courseID: string; course: Course; uid: string }) {
  const { courseID, course, uid } = props;
  const enrollment = useEnrollmentOf(uid, courseID);
  const profile = useProfile(uid);
  const attempts = useCourseAttempts(courseID, uid);
  const certificate = useCertificate(valueOf(enrollment)?.certificateID ?? null);
  const name = valueOf(profile)?.displayName;
  useTitle(name);
  // The rules do not tell staff about an enrolment that does not exist.
  if (enrollment.status === 'denied' || enrollment.status === 'missing') {
    return <NotEnrolled courseID={courseID} />;
  }
  const skeleton = <Skeleton height="40rem" label={t('state.loading')} />;
  if (enrollment.status !== 'ready') return <StateNotice {...enrollment} skeleton={skeleton} />;
  if (attempts.status !== 'ready') return <StateNotice {...attempts} skeleton={skeleton} />;
  if (profile.status === 'loading') return skeleton;
  return (
    <LearnerView
      {...{ courseID, course }}
      person={{ name: name ?? uid, avatarUrl: valueOf(profile)?.avatarUrl }}
      enrollment={enrollment.value}
      attempts={attempts.value}
      certificate={valueOf(certificate)}
      act={(action, draft) => carryOut({ courseID, uid }, action, draft)}
    />
  );
}

async function carryOut(
  of: { courseID: string; uid: string },
  action: StaffAction,
  { text, requestID }: Draft,
): Promise<Outcome> {
  switch (action.kind) {
    case 'message':
      return (await messageLearner({ ...of, requestID, text })) ? 'done' : 'muted';
    case 'allow':
      await allowCertificate({ ...of, requestID, reason: text });
      return 'done';
    case 'revoke':
    case 'reissue': {
      const mayReissue = action.kind === 'reissue';
      await revokeCertificate({ ...of, requestID, mayReissue, reason: text });
      return 'done';
    }
    case 'reset':
      await resetAttempt({ ...of, quizID: action.item.id, number: action.number, reason: text });
      return 'done';
    case 'excuse':
    case 'require': {
      const isExcused = action.kind === 'excuse';
      await excuseItem({ ...of, requestID, itemID: action.item.id, isExcused, reason: text });
      return 'done';
    }
  }
}

const NotEnrolled = ({ courseID }: { courseID: string }) => (
  <div className="notice stack">
    <h1>{t('courseLearner.nobody')}</h1>
    <p>{t('courseLearner.nobodyText')}</p>
    <Link to={`/teach/courses/${courseID}/learners`}>{t('courseLearner.all')}</Link>
  </div>
);
