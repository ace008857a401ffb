import { useState, type ComponentProps } from 'react';
import { ThreadView, type Reported } from '#web/features/discussions/components/thread-view';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';
import { t } from '#web/shared/i18n/locale';
import { OptionalPart } from '#web/shared/optional-part';

const ReportDialog = lazyWithTexts(
  ['reports'],
  () => import('#web/features/moderation/components/report-dialog'),
);

/** Shows a thread of a course's discussion, whose posts can be reported. */
export function DiscussionThread(props: Omit<ComponentProps<typeof ThreadView>, 'report'>) {
  const { courseID, threadID } = props;
  const [reported, setReported] = useState<Reported>();
  return (
    <>
      <ThreadView {...props} report={setReported} />
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
  );
}
