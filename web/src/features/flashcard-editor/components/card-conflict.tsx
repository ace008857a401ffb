import type { CardDraft, CardField } from '#web/features/flashcard-editor/logic/card-draft';
import type { CardEdit, DeckEditing } from '#web/features/flashcard-editor/logic/deck-editing';
import { t } from '#web/shared/i18n/locale';

/** Shows what somebody else made of a card that was changed here too, and asks which version stays. */
export function CardConflict(props: {
  id: string;
  name: string;
  edit: CardEdit;
  editing: DeckEditing;
}) {
  const { id, name, edit, editing } = props;
  if (edit.conflict === undefined) {
    return (
      <div className="notice problem row" role="alert">
        <span>{t('flashcardEditor.lost', { name })}</span>
        <button
          type="button"
          className="button"
          onClick={() => {
            editing.revive(id);
            void editing.save(id);
          }}
        >
          {t('flashcardEditor.revive')}
        </button>
        <button type="button" className="button" onClick={() => editing.forget(id)}>
          {t('flashcardEditor.discard')}
        </button>
      </div>
    );
  }
  const { theirs, fields } = edit.conflict;
  const resolve = (field: CardField, side: 'mine' | 'theirs') => {
    editing.resolve(id, field, side);
    void editing.save(id);
  };
  return (
    <div className="notice problem stack" role="alert">
      <p>{t('flashcardEditor.conflict', { name })}</p>
      {fields.map((field) => (
        <fieldset key={field} className="card-versions">
          <legend>{t(`flashcardEditor.column.${field}`)}</legend>
          <Version
            title={t('flashcardEditor.mine')}
            text={valueText(edit.draft, field)}
            action={t('flashcardEditor.keepMine')}
            onTake={() => resolve(field, 'mine')}
          />
          <Version
            title={t('flashcardEditor.theirs')}
            text={valueText(theirs, field)}
            action={t('flashcardEditor.takeTheirs')}
            onTake={() => resolve(field, 'theirs')}
          />
        </fieldset>
      ))}
    </div>
  );
}

function Version(props: { title: string; text: string; action: string; onTake: () => void }) {
  return (
    <div className="stack">
      <strong className="small">{props.title}</strong>
      <p dir="auto" className="card-version">
        {props.text || '—'}
      </p>
      <button type="button" className="button" onClick={props.onTake}>
        {props.action}
      </button>
    </div>
  );
}

/** Returns a field in words. */
function valueText(draft: CardDraft, field: CardField): string {
  if (field === 'kind') return t(`flashcardEditor.kind.${draft.kind}`);
  if (field === 'difficulty') return t(`flashcardEditor.difficulty.${draft.difficulty}`);
  return draft[field];
}
