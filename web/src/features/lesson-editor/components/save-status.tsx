import type { EditingState } from '#web/features/lesson-editor/logic/editing-session';
import { isSameDraft } from '#web/features/lesson-editor/logic/lesson-draft';
import { online } from '#web/shared/connection';
import { t } from '#web/shared/i18n/locale';

/**
 * Says whether the lesson is saved. Screen readers hear what needs attention; "saving" and "saved" alternate too often
 * for that.
 */
export function SaveStatus({ state, onCompare }: { state: EditingState; onCompare: () => void }) {
  const isOnline = online.use();
  const isDirty = !isSameDraft(state.base, state.draft);
  const { problem, conflict, isSaving, isKept, merges } = state;
  const isOffline = isDirty && (!isOnline || problem === 'offline');
  const alert = conflict
    ? t('lessonEditor.conflict')
    : isDirty && !isKept
      ? t('lessonEditor.notKept')
      : isOffline
        ? t('lessonEditor.offline')
        : problem && isDirty && problem !== 'offline'
          ? t(`lessonEditor.problem.${problem}`)
          : '';
  const calm = isSaving
    ? t('lessonEditor.saving')
    : isDirty
      ? t('lessonEditor.unsaved')
      : t('lessonEditor.saved');
  return (
    <div className="row small save-status" data-state={alert === '' ? 'calm' : 'attention'}>
      {alert === '' && <span className="quiet">{calm}</span>}
      <span role="status">{alert || (merges > 0 ? t('lessonEditor.merged') : '')}</span>
      {conflict && (
        <button type="button" className="button primary" onClick={onCompare}>
          {t('lessonEditor.compare')}
        </button>
      )}
    </div>
  );
}
