import { lazy, Suspense, useEffect, useState } from 'react';
import { Link, Navigate } from 'react-router-dom';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { isRanked, type UserProgress } from '@trellis/model/progress/user-progress';
import { Skeleton } from '#web/design-system/skeleton';
import { refreshRole } from '#web/features/account/data/refresh-role.commands';
import { useUser } from '#web/features/account/data/user.queries';
import { useCatalogWithPrograms, type CatalogCourse } from '#web/data/catalog.queries';
import { DueToday } from '#web/features/course/components/due-today';
import { EnrollmentCard } from '#web/features/course/components/enrollment-card';
import { NextUp } from '#web/features/course/components/next-up';
import { useEnrollments } from '#web/data/enrollment.queries';
import { useUserProgress } from '#web/data/user-progress.queries';
import { LevelPanel } from '#web/features/progress/components/level-panel';
import { ProgressView } from '#web/features/progress/components/progress-view';
import { StreakPanel } from '#web/features/progress/components/streak-panel';
import { valueOf } from '#web/firebase/query-state';
import { categoryNamesIn } from '#web/shared/category-name';
import { t } from '#web/shared/i18n/locale';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';
import { OptionalPart } from '#web/shared/optional-part';
import { StateNotice } from '#web/shared/query-state-notice';
import type { Member } from '#web/shared/session';
import './learner-home.css';

const BadgesInReach = lazyWithTexts(
  ['badges'],
  () => import('#web/features/badges/components/badges-in-reach'),
);
// Their numbers come with the learner's progress, after the courses.
const CardsDue = lazy(() => import('#web/features/course/components/cards-due'));
const OwnPrograms = lazy(() => import('#web/features/programs/components/own-programs'));
const CourseCardsDue = lazy(() => import('#web/features/course/components/course-cards-due'));
const GoalsPanel = lazy(() => import('#web/features/progress/components/goals-panel'));
const ProgressCharts = lazy(() => import('#web/features/progress/components/progress-charts'));

/**
 * Shows the home page of a learner. Reads: their own record, progress, the catalogue, one per active course, none for programs; once a day the
 * badges.
 */
export default function LearnerHome({ member }: { member: Member }) {
  const person = useUser(member.uid);
  useRole(member, valueOf(person)?.role);

  // Signing up was interrupted: continue where the record is created.
  if (person.status === 'missing') return <Navigate to="/sign-in?next=%2Fhome" replace />;
  if (valueOf(person)?.isActive === false) {
    return <p className="notice problem">{t('account.suspended')}</p>;
  }
  const name = valueOf(person)?.fullName.split(/\s+/)[0] ?? member.name.split(/\s+/)[0] ?? '';
  return (
    <>
      <h1>{t('home.greeting', { name })}</h1>
      <HomeOf uid={member.uid} />
    </>
  );
}

/** The next step first, then today, then the courses; statistics come last, and only for those who learn. */
function HomeOf({ uid }: { uid: string }) {
  const own = valueOf(useUserProgress(uid));
  const learns = own === undefined || isRanked(own);
  const enrollments = useEnrollments(uid, ['active']);
  const catalog = valueOf(useCatalogWithPrograms());
  const courses = courseNamesIn(catalog?.courses);
  const shown = [...(valueOf(enrollments) ?? [])].sort((a, b) => latestUse(b) - latestUse(a));
  const nameOf = (courseID: string) => courses(courseID).title;
  const openCourses = shown.map(({ courseID, progress }) => ({
    courseID,
    title: nameOf(courseID),
    percent: progress,
  }));
  return (
    <div className="home-columns">
      <div className="stack home-next">
        {enrollments.status !== 'ready' && (
          <StateNotice
            {...enrollments}
            skeleton={<Skeleton height="14rem" label={t('state.loading')} />}
          />
        )}
        {shown[0] && <NextUp enrollment={shown[0]} {...courses(shown[0].courseID)} />}
        <OptionalPart>
          <CardsDue uid={uid} />
        </OptionalPart>
        <DueToday enrollments={shown} nameOf={nameOf} />
      </div>
      {learns && (
        <div className="stack home-today">
          <ProgressView uid={uid} height="28rem">
            {(progress, streakStatus) => (
              <>
                <StreakPanel progress={progress} streakStatus={streakStatus} />
                <Suspense fallback={<Skeleton height="14rem" label={t('state.loading')} />}>
                  <GoalsPanel {...{ uid, progress, streakStatus, nameOf }} courses={openCourses} />
                </Suspense>
              </>
            )}
          </ProgressView>
        </div>
      )}
      <div className="stack home-courses-part">
        {own && Object.keys(own.programs).length > 0 && (
          <OptionalPart>
            <OwnPrograms own={own.programs} programs={catalog?.programs} titleOf={nameOf} />
          </OptionalPart>
        )}
        {enrollments.status === 'ready' && <ActiveCourses shown={shown} courses={courses} />}
        <OtherCourses uid={uid} courses={courses} />
        {learns && (
          <LookingBack {...{ uid, nameOf }} subjectOf={categoryNamesIn(catalog?.courses)} />
        )}
      </div>
      {learns && (
        <div className="stack home-level">
          <ProgressView uid={uid} height="12rem">
            {(progress) => (
              <>
                <LevelPanel progress={progress} />
                <Link to="/progress">{t('progress.toHistory')}</Link>
                <NextBadges progress={progress} />
              </>
            )}
          </ProgressView>
        </div>
      )}
    </div>
  );
}

/** The next badges; their code loads after the rest. */
function NextBadges({ progress }: { progress: UserProgress }) {
  return (
    <Suspense fallback={<Skeleton height="20rem" label={t('state.loading')} />}>
      <BadgesInReach state={progress} />
    </Suspense>
  );
}

const isWide = () => matchMedia('(min-width: 48rem)').matches;

/** The charts of the last weeks. On small screens they load on demand. */
function LookingBack(props: {
  uid: string;
  nameOf: (courseID: string) => string;
  subjectOf: (category: string) => string;
}) {
  const [isOpen, setOpen] = useState(isWide);
  return (
    <details
      className="home-back"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>{t('progress.sixWeeks')}</h2>
      </summary>
      {isOpen && (
        <Suspense fallback={<Skeleton height="24rem" />}>
          <ProgressView uid={props.uid} height="24rem">
            {(progress, streakStatus) => (
              <ProgressCharts {...props} {...{ progress, streakStatus }} />
            )}
          </ProgressView>
        </Suspense>
      )}
    </details>
  );
}

/** The role has changed since the token was issued. */
function useRole({ role }: Member, recorded: string | undefined) {
  useEffect(() => {
    if (recorded !== undefined && recorded !== role) void refreshRole().catch(() => {});
  }, [role, recorded]);
}

/** All active courses with their progress. */
function ActiveCourses(props: { shown: (Enrollment & { id: string })[]; courses: Names }) {
  return (
    <section className="stack" aria-labelledby="courses">
      <h2 id="courses">{t('home.courses')}</h2>
      {props.shown.length === 0 && <p className="notice">{t('home.noCourses')}</p>}
      <EnrollmentCards enrollments={props.shown} courses={props.courses} />
      <Link to="/" className="button">
        {t('home.findCourse')}
      </Link>
    </section>
  );
}

type Names = (courseID: string) => { title: string; image: string | undefined };

/** Titles and images from the catalogue. A course that left it is shown by id. */
function courseNamesIn(catalog: CatalogCourse[] = []): Names {
  const courses = new Map(catalog.map((course) => [course.id, course]));
  return (courseID) => ({
    title: courses.get(courseID)?.title ?? courseID,
    image: courses.get(courseID)?.thumbnailUrl,
  });
}

const latestUse = ({ lastAccessedAt, enrolledAt }: Enrollment): number =>
  (lastAccessedAt ?? enrolledAt).getTime();

function EnrollmentCards(props: { enrollments: (Enrollment & { id: string })[]; courses: Names }) {
  return (
    <ul className="stack home-courses">
      {props.enrollments.map((enrollment) => (
        <li key={enrollment.id}>
          <EnrollmentCard enrollment={enrollment} {...props.courses(enrollment.courseID)}>
            {enrollment.status !== 'paused' && (
              <OptionalPart>
                <CourseCardsDue uid={enrollment.userID} courseID={enrollment.courseID} />
              </OptionalPart>
            )}
          </EnrollmentCard>
        </li>
      ))}
    </ul>
  );
}

/** Loaded on demand, because it costs reads. */
function OtherCourses(props: { uid: string; courses: Names }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('home.others')}</summary>
      {isOpen && <OtherList {...props} />}
    </details>
  );
}

function OtherList({ uid, courses }: { uid: string; courses: Names }) {
  const enrollments = useEnrollments(uid, ['paused', 'completed']);
  if (enrollments.status !== 'ready') {
    return <StateNotice {...enrollments} skeleton={<Skeleton height="7rem" />} />;
  }
  if (enrollments.value.length === 0) return <p className="notice">{t('home.noOthers')}</p>;
  return <EnrollmentCards enrollments={enrollments.value} courses={courses} />;
}
