import { useId } from 'react';
import { useAutosave, type SaveState } from '#web/features/notes/hooks/use-autosave';
import { saveNoteText, type NotesOf } from '#web/features/notes/data/lesson-notes.commands';
import type { Notes } from '#web/features/notes/hooks/use-notes';
import { t } from '#web/shared/i18n/locale';
import { useDelayedFlag } from '#web/shared/use-delayed-flag';

/** The maximum length of a lesson's notes, as in the schema. */
const max = 20_000;

/** Edits the learner's notes on a lesson. Saves automatically and shows the save state. */
export function NoteEditor({ of, notes }: { of: NotesOf; notes: Notes }) {
  const { text, state, edit, retry } = useAutosave({
    name: `${of.userID} ${of.lessonID}`,
    stored: notes.text,
    max,
    save: (next) => saveNoteText(of, notes.isFirst, next),
  });
  const isQueued = useDelayedFlag(state === 'saving');
  const id = useId();
  const isWrong = state === 'failed' || state === 'tooLong';
  return (
    <div className="note-editor">
      <label htmlFor={`${id}text`} className="visually-hidden">
        {t('notes.text')}
      </label>
      <textarea
        id={`${id}text`}
        rows={8}
        // An empty field takes the page's direction, for its placeholder.
        dir={text === '' ? undefined : 'auto'}
        placeholder={t('notes.placeholder')}
        aria-describedby={`${id}state`}
        aria-invalid={state === 'tooLong'}
        value={text}
        onChange={(event) => edit(event.target.value)}
      />
      <p id={`${id}state`} className={isWrong ? 'small mistake' : 'small quiet'} role="status">
        {text === '' && state === 'saved' ? '' : stateText(state, isQueued, text.length - max)}
      </p>
      {state === 'failed' && (
        <button type="button" className="button" onClick={retry}>
          {t('state.retry')}
        </button>
      )}
    </div>
  );
}

function stateText(state: SaveState, isQueued: boolean, excess: number): string {
  if (state === 'tooLong') return t('notes.tooLong', { count: excess });
  if (state === 'saving' && isQueued) return t('notes.queued');
  return t(`notes.${state}`);
}
