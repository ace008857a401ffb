import { cardKind } from '@trellis/model/content/flashcard';
import { cardSorts, type CardCriteria } from '#web/features/flashcard-editor/logic/card-rows';
import { t } from '#web/shared/i18n/locale';

/** Shows the search, the filters and the order of the table. */
export function DeckBar(props: {
  criteria: CardCriteria;
  tags: [tag: string, count: number][];
  onChange: (criteria: CardCriteria) => void;
  /** Called when somebody is about to choose a tag: those of all cards are needed. */
  onNeedTags: () => void;
}) {
  const { criteria, tags, onChange, onNeedTags } = props;
  const set = (changes: Partial<CardCriteria>) => onChange({ ...criteria, ...changes });
  return (
    <search className="deck-bar">
      <input
        type="search"
        dir="auto"
        aria-label={t('flashcardEditor.search')}
        placeholder={t('flashcardEditor.search')}
        value={criteria.query}
        onChange={(event) => set({ query: event.target.value })}
      />
      <select
        aria-label={t('flashcardEditor.filter.tag')}
        value={criteria.tag}
        onFocus={onNeedTags}
        onPointerDown={onNeedTags}
        onChange={(event) => set({ tag: event.target.value })}
      >
        <option value="">{t('flashcardEditor.filter.allTags')}</option>
        {tags.map(([tag, count]) => (
          <option key={tag} value={tag}>
            {t('flashcardEditor.filter.tagCount', { tag, number: count })}
          </option>
        ))}
      </select>
      <select
        aria-label={t('flashcardEditor.filter.kind')}
        value={criteria.kind}
        onChange={(event) =>
          set({ kind: cardKind.options.find((kind) => kind === event.target.value) ?? '' })
        }
      >
        <option value="">{t('flashcardEditor.filter.allKinds')}</option>
        {cardKind.options.map((kind) => (
          <option key={kind} value={kind}>
            {t(`flashcardEditor.kind.${kind}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('flashcardEditor.sort')}
        value={criteria.sort}
        onChange={(event) =>
          set({ sort: cardSorts.find((sort) => sort === event.target.value) ?? 'oldest' })
        }
      >
        {cardSorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(`flashcardEditor.sort.${sort}`)}
          </option>
        ))}
      </select>
    </search>
  );
}
