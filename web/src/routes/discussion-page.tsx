import { useParams, useSearchParams } from 'react-router-dom';
import { ThreadList } from '#web/features/discussions/components/thread-list';
import { DiscussedCourse } from '#web/routes/discussed-course';
import { DiscussionThread } from '#web/routes/discussion-thread';
import { MemberPage } from '#web/routes/member-page';
import { placeIn } from '#web/shared/discussion-place';
import { t } from '#web/shared/i18n/locale';

/**
 * Shows the discussion of a course, or one of its threads if the address ends with its id. Both are one page, so that the list
 * of pages, which comes with each, is short. The list costs two reads, and one for each thread shown.
 */
export default function DiscussionPage() {
  const { courseID = '', '*': threadID = '' } = useParams();
  const [params] = useSearchParams();
  // Not everybody can read what is said about a question.
  const isAboutQuestion = placeIn(params).quizID !== null;
  return (
    <MemberPage title={t('discussions.title')}>
      {(member) => (
        <DiscussedCourse
          key={`${courseID}/${threadID}`}
          {...{ courseID, member }}
          isThread={threadID !== '' || isAboutQuestion}
        >
          {(course, isStaff) =>
            threadID === '' ? (
              <>
                <h1>{t('discussions.title')}</h1>
                {!isAboutQuestion && <p>{t('discussions.text')}</p>}
                <ThreadList {...{ courseID, course, isStaff }} uid={member.uid} />
              </>
            ) : (
              <DiscussionThread {...{ courseID, course, threadID, isStaff }} uid={member.uid} />
            )
          }
        </DiscussedCourse>
      )}
    </MemberPage>
  );
}
