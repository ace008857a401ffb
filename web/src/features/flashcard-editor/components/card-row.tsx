import { memo, type ChangeEvent } from 'react';
import { cardDifficulty, cardKind } from '@trellis/model/content/flashcard';
import { CardConflict } from '#web/features/flashcard-editor/components/card-conflict';
import { CardIcon } from '#web/features/flashcard-editor/components/card-icon';
import { CardPreview } from '#web/features/flashcard-editor/components/card-preview';
import { CardStatus } from '#web/features/flashcard-editor/components/card-status';
import { useCardEdit } from '#web/features/flashcard-editor/hooks/use-card-edit';
import {
  draftOf,
  isBlank,
  newCard,
  type CardDraft,
} from '#web/features/flashcard-editor/logic/card-draft';
import { mistakesIn } from '#web/features/flashcard-editor/logic/card-mistakes';
import type { StoredCard } from '#web/features/flashcard-editor/logic/card-rows';
import { isDirty, type DeckEditing } from '#web/features/flashcard-editor/logic/deck-editing';
import { mistakeText } from '#web/shared/flashcards/mistake-text';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { limits, type CardMistake } from '#web/shared/flashcards/card-mistakes';

type RowProps = {
  id: string;
  number: number;
  card: StoredCard | undefined;
  /** The time of the version of `card`, in ms; 0 if the server has not confirmed it. */
  at: number;
  editing: DeckEditing;
  language: string | undefined;
  isActive: boolean;
  /** Whether the preview stands below the row, not at the end of the page. */
  hasPreview: boolean;
  isSelected: boolean;
  onSelect: (id: string, isRange: boolean) => void;
  onDuplicate: (id: string) => void;
  onRemove: (id: string) => void;
  /** Takes a table that was pasted into a cell; returns whether it did. */
  onPasteTable: (text: string) => boolean;
};

/** Shows a card as a row of the table, whose cells are edited in place. */
export const CardRow = memo(function CardRow(props: RowProps) {
  const { id, number, card, at, editing, language, isActive, isSelected } = props;
  const edit = useCardEdit(editing, id);
  const draft = edit?.draft ?? (card ? draftOf(card) : newCard);
  const change = (changes: Partial<CardDraft>) => {
    if (edit === undefined) editing.open(id, { base: draft, draft }, at);
    editing.edit(id, changes);
  };
  const mistakes = shownMistakes(draft, isActive);
  const mistakeOf = (field: CardMistake['field']) => mistakes.find((one) => one.field === field);
  const ties = { id, number, language, onPasteTable: props.onPasteTable };
  const name = t('flashcardEditor.card', { number });
  return (
    <>
      <tr className="card-row" data-card={id} data-active={isActive || undefined}>
        <td className="card-select">
          <input
            type="checkbox"
            aria-label={t('flashcardEditor.select', { number })}
            checked={isSelected}
            onChange={() => {}}
            onClick={(event) => props.onSelect(id, event.shiftKey)}
          />
          <span className="small quiet card-number">{number}</span>
        </td>
        <td data-label={t('flashcardEditor.column.frontText')}>
          <TextCell
            {...ties}
            field="frontText"
            value={draft.frontText}
            mistake={mistakeOf('frontText')}
            onChange={(frontText) => change({ frontText })}
          />
        </td>
        <td data-label={t('flashcardEditor.column.backText')}>
          <TextCell
            {...ties}
            field="backText"
            value={draft.backText}
            mistake={mistakeOf('backText')}
            placeholder={draft.kind === 'cloze' ? t('flashcardEditor.backOptional') : undefined}
            onChange={(backText) => change({ backText })}
          />
        </td>
        <td data-label={t('flashcardEditor.column.kind')}>
          <select
            data-cell="kind"
            aria-label={t('flashcardEditor.cell.kind', { number })}
            value={draft.kind}
            onChange={(event) => change({ kind: cardKind.parse(event.target.value) })}
          >
            {cardKind.options.map((kind) => (
              <option key={kind} value={kind}>
                {t(`flashcardEditor.kind.${kind}`)}
              </option>
            ))}
          </select>
        </td>
        <td data-label={t('flashcardEditor.column.difficulty')}>
          <select
            data-cell="difficulty"
            aria-label={t('flashcardEditor.cell.difficulty', { number })}
            value={draft.difficulty}
            onChange={(event) => change({ difficulty: cardDifficulty.parse(event.target.value) })}
          >
            {cardDifficulty.options.map((difficulty) => (
              <option key={difficulty} value={difficulty}>
                {t(`flashcardEditor.difficulty.${difficulty}`)}
              </option>
            ))}
          </select>
        </td>
        <td data-label={t('flashcardEditor.column.tags')}>
          <TextCell
            {...ties}
            field="tags"
            value={draft.tags}
            mistake={mistakeOf('tags')}
            onChange={(tags) => change({ tags })}
          />
        </td>
        <td className="card-actions">
          <button
            type="button"
            className="button plain"
            title={t('flashcardEditor.duplicate')}
            aria-label={t('flashcardEditor.duplicateOf', { name })}
            onClick={() => props.onDuplicate(id)}
          >
            <CardIcon name="duplicate" />
          </button>
          <button
            type="button"
            className="button plain"
            title={t('flashcardEditor.delete')}
            aria-label={t('flashcardEditor.deleteOf', { name })}
            onClick={() => props.onRemove(id)}
          >
            <CardIcon name="delete" />
          </button>
          <CardStatus edit={edit} />
        </td>
      </tr>
      {props.hasPreview && (
        <tr className="card-notice">
          <td colSpan={7}>
            <CardPreview {...{ id, number, card, editing, language }} />
          </td>
        </tr>
      )}
      {edit && (edit.conflict || isLost(edit)) && (
        <tr className="card-notice">
          <td colSpan={7}>
            <CardConflict id={id} name={name} edit={edit} editing={editing} />
          </td>
        </tr>
      )}
    </>
  );
});

type Edit = NonNullable<ReturnType<typeof useCardEdit>>;

const isLost = (edit: Edit): boolean => edit.problem === 'deleted' && isDirty(edit);

/** While somebody writes in a row, what is missing in it is no mistake yet. */
const shownMistakes = (draft: CardDraft, isActive: boolean): CardMistake[] =>
  isBlank(draft)
    ? []
    : mistakesIn(draft).filter(({ reason }) => !isActive || !unfinished.includes(reason));

const unfinished: CardMistake['reason'][] = ['frontMissing', 'backMissing', 'noDeletion'];

type TextField = 'frontText' | 'backText' | 'tags';

function TextCell(props: {
  id: string;
  number: number;
  field: TextField;
  value: string;
  placeholder?: string | undefined;
  language: string | undefined;
  mistake: CardMistake | undefined;
  onChange: (value: string) => void;
  onPasteTable: (text: string) => boolean;
}) {
  const { id, number, field, value, placeholder, language, mistake, onChange } = props;
  const left = field === 'tags' ? Infinity : limits[field] - value.length;
  const hint = mistake ? mistakeText(mistake) : leftText(left, field);
  return (
    <>
      <textarea
        data-cell={field}
        rows={1}
        autoComplete="off"
        {...(value === '' ? inLanguage(language) : { ...inLanguage(language), dir: 'auto' })}
        aria-label={t(`flashcardEditor.cell.${field}`, { number })}
        aria-invalid={mistake !== undefined}
        aria-describedby={hint === '' ? undefined : `${id}-${field}-hint`}
        placeholder={placeholder}
        value={value}
        onChange={({ target }: ChangeEvent<HTMLTextAreaElement>) =>
          onChange(target.value.toWellFormed())
        }
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain');
          if (props.onPasteTable(text)) event.preventDefault();
        }}
      />
      {hint !== '' && (
        <small id={`${id}-${field}-hint`} className={mistake ? 'card-mistake' : 'quiet'}>
          {hint}
        </small>
      )}
    </>
  );
}

/** Counts the characters that are left, as soon as the limit is near. */
const leftText = (left: number, field: TextField): string =>
  field !== 'tags' && left < limits[field] * 0.1 ? t('flashcardEditor.left', { count: left }) : '';
