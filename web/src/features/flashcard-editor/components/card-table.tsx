import type { RefObject } from 'react';
import { CardRow } from '#web/features/flashcard-editor/components/card-row';
import type { CardSelection } from '#web/features/flashcard-editor/hooks/use-card-selection';
import type { useCellKeys } from '#web/features/flashcard-editor/hooks/use-cell-keys';
import type { StoredCard } from '#web/features/flashcard-editor/logic/card-rows';
import type { DeckEditing } from '#web/features/flashcard-editor/logic/deck-editing';
import { t } from '#web/shared/i18n/locale';

/** Shows cards as the rows of a table. */
export function CardTable(props: {
  place: RefObject<HTMLTableElement | null>;
  ids: string[];
  cards: ReadonlyMap<string, StoredCard>;
  /** Whether a change of this device waits for the server. */
  isPending: boolean;
  editing: DeckEditing;
  language: string | undefined;
  activeID: string | undefined;
  /** Whether rows are shown as cards, on a narrow screen. */
  isNarrow: boolean;
  selection: CardSelection;
  keys: ReturnType<typeof useCellKeys>;
  onDuplicate: (id: string) => void;
  onRemove: (id: string) => void;
  onPasteTable: (text: string) => boolean;
}) {
  const { place, ids, cards, isPending, activeID, isNarrow, selection, keys, ...row } = props;
  const selected = new Set(selection.selected);
  return (
    // The handlers belong to the cells, which are controls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <table ref={place} className="card-table" {...keys}>
      <Head selection={selection} count={ids.length} />
      <tbody>
        {ids.map((id, index) => {
          const card = cards.get(id);
          return (
            <CardRow
              key={id}
              {...row}
              {...{ id, card }}
              number={index + 1}
              at={isPending ? 0 : (card?.updatedAt.getTime() ?? 0)}
              isActive={id === activeID}
              hasPreview={isNarrow && id === activeID}
              isSelected={selected.has(id)}
              onSelect={selection.select}
            />
          );
        })}
      </tbody>
    </table>
  );
}

const columns = ['frontText', 'backText', 'kind', 'difficulty', 'tags'] as const;

function Head({ selection, count }: { selection: CardSelection; count: number }) {
  const isAll = count > 0 && selection.selected.length === count;
  return (
    <thead>
      <tr>
        <th scope="col" className="card-select">
          <input
            type="checkbox"
            aria-label={t('flashcardEditor.selectAll')}
            checked={isAll}
            onChange={isAll ? selection.clear : selection.selectAll}
          />
        </th>
        {columns.map((column) => (
          <th key={column} scope="col" className={`column-${column}`}>
            {t(`flashcardEditor.column.${column}`)}
          </th>
        ))}
        <th scope="col" className="card-actions">
          <span className="visually-hidden">{t('flashcardEditor.column.actions')}</span>
        </th>
      </tr>
    </thead>
  );
}
