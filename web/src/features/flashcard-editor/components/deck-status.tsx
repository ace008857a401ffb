import { useSyncExternalStore } from 'react';
import {
  isDirty,
  type CardEdit,
  type DeckEditing,
} from '#web/features/flashcard-editor/logic/deck-editing';
import { online } from '#web/shared/connection';
import { t } from '#web/shared/i18n/locale';

/**
 * Says whether all cards are saved. Screen readers hear what needs attention; "saving" and "saved" alternate too often for
 * that.
 */
export function DeckStatus({ editing: { state } }: { editing: DeckEditing }) {
  const edits = useSyncExternalStore(state.subscribe, state.get);
  const isOnline = online.use();
  const dirty = [...edits.values()].filter(isDirty);
  const alert = alertOf(dirty, isOnline);
  const isSaving = dirty.some((edit) => edit.isSaving);
  const calm = isSaving ? 'saving' : dirty.length > 0 ? 'unsaved' : 'saved';
  return (
    <p className="row small deck-status" data-state={alert === '' ? 'calm' : 'attention'}>
      {alert === '' && <span className="quiet">{t(`flashcardEditor.${calm}`)}</span>}
      <span role="status">{alert}</span>
    </p>
  );
}

function alertOf(dirty: CardEdit[], isOnline: boolean): string {
  const having = (problem: CardEdit['problem']) => dirty.some((edit) => edit.problem === problem);
  if (dirty.length === 0) return '';
  if (dirty.some((edit) => !edit.isKept)) return t('flashcardEditor.notKept');
  if (!isOnline || having('offline')) return t('flashcardEditor.offline');
  if (dirty.some((edit) => edit.conflict)) return t('flashcardEditor.conflicts');
  if (having('denied')) return t('flashcardEditor.problem.denied');
  if (having('failed')) return t('flashcardEditor.problem.failed');
  return '';
}
