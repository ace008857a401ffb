import type { StaffOutline } from '@trellis/model/content/staff-outline';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';
import { Icon } from '#web/design-system/icon';
import { Skeleton } from '#web/design-system/skeleton';
import { OutlineBoard } from '#web/features/outline-editor/components/outline-board';
import { useOutline } from '#web/features/outline-editor/data/outline.queries';
import {
  useOutlineActions,
  type Completing,
} from '#web/features/outline-editor/hooks/use-outline-actions';
import { formatNumber, t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { StateNotice } from '#web/shared/query-state-notice';

/** Edits the outline of a course, for its teachers. Reads: see `useOutline`. */
export function OutlineEditor({ courseID, uid }: { courseID: string; uid: string }) {
  const outline = useOutline(courseID);
  if (outline.status !== 'ready') {
    const skeleton = <Skeleton height="30rem" label={t('state.loading')} />;
    return <StateNotice {...outline} skeleton={skeleton} />;
  }
  return <ReadyEditor {...{ courseID, uid }} outline={outline.value} />;
}

function ReadyEditor(props: { courseID: string; uid: string; outline: StaffOutline }) {
  const { courseID, uid, outline } = props;
  const { perform, undo, said, dismiss, problem, asking, cancel } = useOutlineActions(
    courseID,
    uid,
    outline,
  );
  return (
    <>
      <OutlineBoard
        {...{ courseID, outline, perform }}
        notice={
          <>
            <Problem text={problem} />
            <div className="outline-toast" data-shown={said === '' ? undefined : ''}>
              <p role="status">{said}</p>
              {undo && (
                <button type="button" className="button small" onClick={undo}>
                  {t('outlineEditor.undo')}
                </button>
              )}
              {said !== '' && (
                <button
                  type="button"
                  className="button plain small"
                  aria-label={t('outlineEditor.dismiss')}
                  onClick={dismiss}
                >
                  <Icon name="close" />
                </button>
              )}
            </div>
          </>
        }
      />
      <CompletingDialog asking={asking} onCancel={cancel} />
    </>
  );
}

/** Asks before a change completes the course for learners. */
function CompletingDialog(props: { asking: Completing | null; onCancel: () => void }) {
  const { asking, onCancel } = props;
  const count = asking?.count ?? null;
  return (
    <ConfirmDialog
      isOpen={asking !== null}
      title={t('outlineEditor.completingTitle')}
      yes={t('outlineEditor.completingYes')}
      no={t('outlineEditor.cancel')}
      onYes={() => asking?.go()}
      onNo={onCancel}
    >
      <p>
        {count === null
          ? t('outlineEditor.completingUnknown')
          : asking?.isMore
            ? t('outlineEditor.completingMore', { most: formatNumber(count) })
            : t('outlineEditor.completing', { count })}
      </p>
    </ConfirmDialog>
  );
}
