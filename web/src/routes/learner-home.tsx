import { useEffect } from 'react';
import { Link } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { refreshRole } from '#web/features/account/data/refresh-role.commands';
import { ensureUser } from '#web/features/account/data/user.commands';
import { useUser } from '#web/features/account/data/user.queries';
import { useCatalog } from '#web/features/catalog/data/catalog.queries';
import { EnrollmentCard } from '#web/features/course/components/enrollment-card';
import { useEnrollments } from '#web/features/course/data/course.queries';
import { LevelPanel } from '#web/features/progress/components/level-panel';
import { valueOf } from '#web/firebase/live';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/live-view';
import type { Session } from '#web/shared/session';
import './learner-home.css';

type Member = Extract<Session, { status: 'member' }>;

/** Where a learner goes on. Reads: own record, progress, the catalogue, and one per active course. */
export default function LearnerHome({ member }: { member: Member }) {
  const person = useUser(member.uid);
  useRecordOf(member, person.status);
  useRole(member, valueOf(person)?.role);

  if (valueOf(person)?.isActive === false) {
    return <p className="notice problem">{t('account.suspended')}</p>;
  }
  const name = valueOf(person)?.fullName.split(/\s+/)[0] ?? member.name.split(/\s+/)[0] ?? '';
  return (
    <>
      <h1>{t('home.greeting', { name })}</h1>
      <div className="home-columns">
        <ActiveCourses uid={member.uid} />
        <LevelPanel uid={member.uid} />
      </div>
    </>
  );
}

/** Somebody who has just signed up has an account but no record yet. */
function useRecordOf({ uid, name, email }: Member, status: string) {
  useEffect(() => {
    if (status === 'missing') void ensureUser({ uid, name, email }).catch(() => {});
  }, [status, uid, name, email]);
}

/** A role that was changed since the token was made. */
function useRole({ role }: Member, recorded: string | undefined) {
  useEffect(() => {
    if (recorded !== undefined && recorded !== role) void refreshRole().catch(() => {});
  }, [role, recorded]);
}

function ActiveCourses({ uid }: { uid: string }) {
  const enrollments = useEnrollments(uid, ['active']);
  const catalog = useCatalog();
  if (enrollments.status !== 'ready') {
    const skeleton = <Skeleton height="20rem" label={t('state.loading')} />;
    return <StateNotice {...enrollments} skeleton={skeleton} />;
  }
  const courses = new Map(valueOf(catalog)?.map((course) => [course.id, course]));
  const latest = (date: Date | null, other: Date) => (date ?? other).getTime();
  const shown = [...enrollments.value].sort(
    (a, b) => latest(b.lastAccessedAt, b.enrolledAt) - latest(a.lastAccessedAt, a.enrolledAt),
  );
  return (
    <section className="stack" aria-labelledby="courses">
      <h2 id="courses">{t('home.courses')}</h2>
      {shown.length === 0 && <p className="notice">{t('home.noCourses')}</p>}
      <ul className="stack home-courses">
        {shown.map((enrollment) => (
          <li key={enrollment.id}>
            <EnrollmentCard
              enrollment={enrollment}
              title={courses.get(enrollment.courseID)?.title ?? enrollment.courseID}
              image={courses.get(enrollment.courseID)?.thumbnailUrl}
            />
          </li>
        ))}
      </ul>
      <Link to="/" className="button">
        {t('home.findCourse')}
      </Link>
    </section>
  );
}
