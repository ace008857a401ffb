import { useParams } from 'react-router-dom';
import { ThreadList } from '#web/features/discussions/components/thread-list';
import { DiscussedCourse } from '#web/routes/discussed-course';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';

/** Shows the discussion of a course. Two reads, and one for each thread shown. */
export default function DiscussionPage() {
  const { courseID = '' } = useParams();
  return (
    <MemberPage title={t('discussions.title')}>
      {(member) => (
        <DiscussedCourse key={courseID} {...{ courseID, member }}>
          {(course, isStaff) => (
            <>
              <h1>{t('discussions.title')}</h1>
              <p>{t('discussions.text')}</p>
              <ThreadList {...{ courseID, course, isStaff }} uid={member.uid} />
            </>
          )}
        </DiscussedCourse>
      )}
    </MemberPage>
  );
}
