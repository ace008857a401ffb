import { useMemo } from 'react';
import { Link, useParams } from 'react-router-dom';
import { useEnrollments } from '#web/data/enrollment.queries';
import { useKeptForecasts } from '#web/data/cards/use-kept-forecasts';
import { Review } from '#web/features/review/components/review';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/**
 * Reviews the flashcards of a course, or of all that a learner studies. Reads: the schedule, the parts of the review log since it
 * was made, the courses, and packs of cards that changed.
 */
export default function ReviewPage() {
  const { courseID } = useParams();
  return (
    <MemberPage title={t('review.title')} kind="review-page">
      {({ uid }) => (
        <>
          <ForecastKeeper uid={uid} />
          <div className="row">
            <h1>{t('review.title')}</h1>
            {courseID !== undefined && (
              <>
                <Link to={`/courses/${courseID}`}>{t('review.toCourse')}</Link>
                <Link to="/review">{t('review.allCourses')}</Link>
              </>
            )}
            <Link to="/review/statistics">{t('review.toStatistics')}</Link>
            <Link to="/review/options">{t('review.toOptions')}</Link>
          </div>
          {courseID === undefined ? (
            <AllCourses uid={uid} />
          ) : (
            <OneCourse key={courseID} uid={uid} courseID={courseID} />
          )}
        </>
      )}
    </MemberPage>
  );
}

/** Renders nothing; other pages show the numbers that it keeps. Apart, because it follows each review. */
function ForecastKeeper({ uid }: { uid: string }) {
  useKeptForecasts(uid);
  return null;
}

function OneCourse({ uid, courseID }: { uid: string; courseID: string }) {
  const courseIDs = useMemo(() => [courseID], [courseID]);
  return <Review uid={uid} courseIDs={courseIDs} />;
}

function AllCourses({ uid }: { uid: string }) {
  const enrollments = useEnrollments(uid, ['active', 'completed']);
  if (enrollments.status !== 'ready' && enrollments.status !== 'loading')
    return <StateNotice {...enrollments} />;
  const courseIDs =
    enrollments.status === 'ready' ? enrollments.value.map(({ courseID }) => courseID) : null;
  return <Review uid={uid} courseIDs={courseIDs} />;
}
