import { useState, type ComponentProps } from 'react';
import { MemberReviews } from '#web/features/course-reviews/components/member-reviews';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';
import { t } from '#web/shared/i18n/locale';
import { OptionalPart } from '#web/shared/optional-part';

const ReportDialog = lazyWithTexts(
  ['reports'],
  () => import('#web/features/moderation/components/report-dialog'),
);

/** Shows the reviews of a course to members, who can report them. */
export default function MemberCourseReviews(
  props: Omit<ComponentProps<typeof MemberReviews>, 'report'>,
) {
  const [reported, setReported] = useState<string>();
  const { courseID } = props;
  return (
    <>
      <MemberReviews {...props} report={setReported} />
      {reported !== undefined && (
        <OptionalPart problem={t('error.failed')}>
          <ReportDialog
            target={{ kind: 'course_review', courseID, userID: reported }}
            onClose={() => setReported(undefined)}
          />
        </OptionalPart>
      )}
    </>
  );
}
