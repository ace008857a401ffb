import { useEffect, useEffectEvent } from 'react';
import type { Marking } from '#web/features/notes/hooks/use-marking';
import { t } from '#web/shared/i18n/locale';

/** How long a message, or a message with Undo, is shown, in ms; hover or focus keeps it open. */
const shownFor = { word: 3000, undo: 12_000 };

/** Announces the last change of a highlight, with an Undo button. */
export function NotesNotice({ marking }: { marking: Marking }) {
  const { done, dismiss, problem } = marking;
  const text = problem ?? done?.text;
  const pass = useEffectEvent(() => {
    if (!document.querySelector('.notes-notice:is(:hover, :focus-within)')) dismiss();
  });
  useEffect(() => {
    if (!done) return;
    const timer = setInterval(() => pass(), done.undo ? shownFor.undo : shownFor.word);
    return () => clearInterval(timer);
  }, [done]);
  return (
    <div className="notes-notice" role="status">
      {text !== undefined && <span>{text}</span>}
      {!problem && done?.undo && (
        <button type="button" className="button plain" onClick={done.undo}>
          {t('notes.undo')}
        </button>
      )}
    </div>
  );
}
