import { useEffect, useRef } from 'react';
import { Icon } from '#web/design-system/icon';
import type { DeckActions } from '#web/features/flashcard-editor/hooks/use-deck-actions';
import { t } from '#web/shared/i18n/locale';

/** Says what was done, and offers to undo it; it has the focus, because what had it may be gone. */
export function UndoBar(
  props: Pick<DeckActions, 'undo' | 'dismiss'> & {
    /** Called with the cards that come back. */
    onUndone: (ids: string[]) => void;
  },
) {
  const { undo, dismiss, onUndone } = props;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (undo) button.current?.focus({ preventScroll: true });
  }, [undo]);
  if (undo === undefined) return null;
  return (
    <div className="card undo-bar row" role="status">
      <span>{undo.text}</span>
      <button
        ref={button}
        type="button"
        className="button"
        onClick={() => {
          undo.run();
          onUndone(undo.ids);
        }}
      >
        {t('flashcardEditor.undo')}
      </button>
      <button
        type="button"
        className="button plain"
        aria-label={t('flashcardEditor.dismiss')}
        onClick={dismiss}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
