import type { Course } from '@trellis/model/content/course';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import MemberCourse from '#web/features/course/components/member-course';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';
import { t } from '#web/shared/i18n/locale';
import { OptionalPart } from '#web/shared/optional-part';

const CertificateOffer = lazyWithTexts(
  ['certificates'],
  () => import('#web/features/certificates/components/certificate-offer'),
);

const CourseReviews = lazyWithTexts(['course-reviews'], () => import('#web/routes/course-reviews'));

const BuyCourse = lazyWithTexts(
  ['commerce', 'plans'],
  () => import('#web/features/commerce/components/buy-course'),
);
const PaidAccess = lazyWithTexts(
  ['commerce', 'plans'],
  () => import('#web/features/commerce/components/paid-access'),
);

/** Shows a course for members, with its certificate and its reviews. */
export default function MemberCoursePart(props: {
  courseID: string;
  uid: string;
  isVerified: boolean;
}) {
  const { courseID, uid, isVerified } = props;
  return (
    <MemberCourse
      {...{ courseID, uid }}
      below={(course, enrollment) => (
        <CertificateOfCourse {...{ course, enrollment, isVerified }} />
      )}
      paid={(course, actions) => (
        <OptionalPart problem={t('error.failed')}>
          {actions ? (
            <PaidAccess {...{ courseID, uid, course }}>{actions}</PaidAccess>
          ) : (
            <BuyCourse {...{ courseID, uid, course }} />
          )}
        </OptionalPart>
      )}
      reviews={(course, enrollment, canAnswer) => (
        <CourseReviews {...{ courseID, uid, course, enrollment, canAnswer }} />
      )}
    />
  );
}

/** The certificate of whoever has completed a course that grants one, also after the course has changed. */
function CertificateOfCourse(props: {
  course: Course;
  enrollment: Enrollment;
  isVerified: boolean;
}) {
  const { course, enrollment } = props;
  const isComplete = course.certificate !== null && enrollment.progress === 100;
  if (!isComplete && enrollment.certificateID === null) return null;
  return (
    <OptionalPart>
      <CertificateOffer {...props} />
    </OptionalPart>
  );
}
