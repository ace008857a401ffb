import { Suspense, useEffect, useState } from 'react';
import { Link, Navigate } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { refreshRole } from '#web/features/account/data/refresh-role.commands';
import { useUser } from '#web/features/account/data/user.queries';
import { useCatalog } from '#web/features/catalog/data/catalog.queries';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { DueToday } from '#web/features/course/components/due-today';
import { EnrollmentCard } from '#web/features/course/components/enrollment-card';
import { NextUp } from '#web/features/course/components/next-up';
import { useEnrollments } from '#web/features/course/data/course.queries';
import { LevelPanel } from '#web/features/progress/components/level-panel';
import { useUserProgress } from '#web/features/progress/data/user-progress.queries';
import { valueOf } from '#web/firebase/live';
import { t } from '#web/shared/i18n/locale';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';
import { StateNotice } from '#web/shared/live-view';
import type { Member } from '#web/shared/session';
import './learner-home.css';

const BadgesInReach = lazyWithTexts(
  ['badges'],
  () => import('#web/features/badges/components/badges-in-reach'),
);

/** Where a learner goes on. Reads: own record, progress, the catalogue, one per active course; once a day the badges. */
export default function LearnerHome({ member }: { member: Member }) {
  const person = useUser(member.uid);
  useRole(member, valueOf(person)?.role);

  // Signing up was cut short: it goes on where it makes the record.
  if (person.status === 'missing') return <Navigate to="/sign-in?next=%2Fhome" replace />;
  if (valueOf(person)?.isActive === false) {
    return <p className="notice problem">{t('account.suspended')}</p>;
  }
  const name = valueOf(person)?.fullName.split(/\s+/)[0] ?? member.name.split(/\s+/)[0] ?? '';
  return (
    <>
      <h1>{t('home.greeting', { name })}</h1>
      <div className="home-columns">
        <ActiveCourses uid={member.uid} />
        <div className="stack home-side">
          <LevelPanel uid={member.uid} />
          <NextBadges uid={member.uid} />
        </div>
      </div>
    </>
  );
}

/** The badges to be earned next, at the end of the page: their code comes after the rest. */
function NextBadges({ uid }: { uid: string }) {
  const progress = valueOf(useUserProgress(uid));
  const skeleton = <Skeleton height="20rem" label={t('state.loading')} />;
  if (progress === undefined) return null;
  return (
    <Suspense fallback={skeleton}>
      <BadgesInReach state={progress} />
    </Suspense>
  );
}

/** A role that was changed since the token was made. */
function useRole({ role }: Member, recorded: string | undefined) {
  useEffect(() => {
    if (recorded !== undefined && recorded !== role) void refreshRole().catch(() => {});
  }, [role, recorded]);
}

/** The courses being taken: the latest to go on with, what is due today, all of them with their progress. */
function ActiveCourses({ uid }: { uid: string }) {
  const enrollments = useEnrollments(uid, ['active']);
  const courses = useCourseNames();
  if (enrollments.status !== 'ready') {
    const skeleton = <Skeleton height="26rem" label={t('state.loading')} />;
    return <StateNotice {...enrollments} skeleton={skeleton} />;
  }
  const shown = [...enrollments.value].sort((a, b) => latestUse(b) - latestUse(a));
  return (
    <div className="stack home-main">
      {shown[0] && <NextUp enrollment={shown[0]} {...courses(shown[0].courseID)} />}
      <DueToday enrollments={shown} nameOf={(courseID) => courses(courseID).title} />
      <section className="stack" aria-labelledby="courses">
        <h2 id="courses">{t('home.courses')}</h2>
        {shown.length === 0 && <p className="notice">{t('home.noCourses')}</p>}
        <EnrollmentCards enrollments={shown} courses={courses} />
        <Link to="/" className="button">
          {t('home.findCourse')}
        </Link>
      </section>
      <OtherCourses uid={uid} courses={courses} />
    </div>
  );
}

type Names = (courseID: string) => { title: string; image: string | undefined };

/** Titles and pictures, from the catalogue. A course that has left it goes by its id. */
function useCourseNames(): Names {
  const courses = new Map(valueOf(useCatalog())?.map((course) => [course.id, course]));
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
          <EnrollmentCard enrollment={enrollment} {...props.courses(enrollment.courseID)} />
        </li>
      ))}
    </ul>
  );
}

/** What is fetched, and paid for, only when somebody asks for it. */
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
