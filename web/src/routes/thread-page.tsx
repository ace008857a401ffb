import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { ThreadView, type Reported } from '#web/features/discussions/components/thread-view';
import { DiscussedCourse } from '#web/routes/discussed-course';
import { MemberPage } from '#web/routes/member-page';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';
import { t } from '#web/shared/i18n/locale';
import { OptionalPart } from '#web/shared/optional-part';

const ReportDialog = lazyWithTexts(
  ['reports'],
  () => import('#web/features/moderation/components/report-dialog'),
);

/** Shows a thread of a course's discussion, whose posts can be reported. */
export default function ThreadPage() {
  const { courseID = '', threadID = '' } = useParams();
  const [reported, setReported] = useState<Reported>();
  return (
    <MemberPage title={t('discussions.title')}>
      {(member) => (
        <DiscussedCourse key={threadID} {...{ courseID, member }} isThread>
          {(course, isStaff) => (
            <>
              <ThreadView
                {...{ courseID, course, threadID, isStaff }}
                uid={member.uid}
                report={setReported}
              />
              {reported && (
                <OptionalPart problem={t('error.failed')}>
                  <ReportDialog
                    target={{
                      ...{ courseID, threadID, userID: reported.userID },
                      ...(reported.replyID === null
                        ? { kind: 'thread' as const }
                        : { kind: 'reply' as const, replyID: reported.replyID }),
                    }}
                    onClose={() => setReported(undefined)}
                  />
                </OptionalPart>
              )}
            </>
          )}
        </DiscussedCourse>
      )}
    </MemberPage>
  );
}
