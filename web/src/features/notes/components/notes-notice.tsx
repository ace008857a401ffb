import { useEffect, useEffectEvent } from 'react';
import type { Marking } from '#web/features/notes/hooks/use-marking';
import { t } from '#web/shared/i18n/locale';

/** How long a word is said, and a way back is offered, in ms; it stays as long as the pointer or the focus is on it. */
const shownFor = { word: 3000, undo: 12_000 };

/** Says what was done with a highlight, and takes it back. */
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
