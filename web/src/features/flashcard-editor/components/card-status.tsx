import { isDirty, type CardEdit } from '#web/features/flashcard-editor/logic/deck-editing';
import { online } from '#web/shared/connection';
import { t } from '#web/shared/i18n/locale';

/** Says whether a card is saved, in a word; nothing for a card that was not edited. */
export function CardStatus({ edit }: { edit: CardEdit | undefined }) {
  const isOnline = online.use();
  const text = edit && statusOf(edit, isOnline);
  return (
    <span className="small quiet card-status" data-state={edit?.problem ?? undefined}>
      {text}
    </span>
  );
}

function statusOf(edit: CardEdit, isOnline: boolean): string {
  if (edit.isSaving) return t('flashcardEditor.saving');
  if (!isDirty(edit)) return edit.base === null ? '' : t('flashcardEditor.saved');
  if (!isOnline) return t('flashcardEditor.offlineShort');
  return t(edit.isKept ? 'flashcardEditor.unsaved' : 'flashcardEditor.notKeptShort');
}
