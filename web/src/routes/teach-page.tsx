import { TaughtCourses } from '#web/features/teaching/components/taught-courses';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** Where a teacher begins. Reads: one per course that they teach, and one for the header. */
export default function TeachPage() {
  return (
    <MemberPage title={t('teaching.heading')}>
      {({ uid, role }) =>
        role === 'teacher' ? (
          <>
            <h1>{t('teaching.heading')}</h1>
            <TaughtCourses uid={uid} />
          </>
        ) : (
          <StateNotice isPage status="denied" />
        )
      }
    </MemberPage>
  );
}
