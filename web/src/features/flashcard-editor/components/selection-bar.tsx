import { useState } from 'react';
import { cardDifficulty } from '@trellis/model/content/flashcard';
import type { DeckActions } from '#web/features/flashcard-editor/hooks/use-deck-actions';
import { t } from '#web/shared/i18n/locale';

/** Shows how many cards are selected, and what can be done with them. */
export function SelectionBar(props: {
  selected: string[];
  actions: DeckActions;
  clear: () => void;
}) {
  const { selected, actions, clear } = props;
  const [tags, setTags] = useState('');
  if (selected.length === 0) return null;
  const isEmpty = tags.trim() === '';
  return (
    <div className="card card-selection" role="toolbar" aria-label={t('flashcardEditor.selection')}>
      <strong>{t('flashcardEditor.selected', { count: selected.length })}</strong>
      <select
        aria-label={t('flashcardEditor.setDifficulty')}
        value=""
        onChange={(event) => {
          const difficulty = cardDifficulty.safeParse(event.target.value).data;
          if (difficulty) actions.setDifficulty(selected, difficulty);
        }}
      >
        <option value="">{t('flashcardEditor.setDifficulty')}</option>
        {cardDifficulty.options.map((difficulty) => (
          <option key={difficulty} value={difficulty}>
            {t(`flashcardEditor.difficulty.${difficulty}`)}
          </option>
        ))}
      </select>
      <span className="row selection-tags">
        <input
          dir="auto"
          aria-label={t('flashcardEditor.tagsToChange')}
          placeholder={t('flashcardEditor.tagsToChange')}
          value={tags}
          onChange={(event) => setTags(event.target.value)}
        />
        <button
          type="button"
          className="button"
          aria-disabled={isEmpty}
          onClick={() => !isEmpty && actions.addTags(selected, tags)}
        >
          {t('flashcardEditor.addTags')}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={isEmpty}
          onClick={() => !isEmpty && actions.removeTags(selected, tags)}
        >
          {t('flashcardEditor.removeTags')}
        </button>
      </span>
      <button
        type="button"
        className="button"
        onClick={() => {
          actions.remove(selected);
          clear();
        }}
      >
        {t('flashcardEditor.delete')}
      </button>
      <button type="button" className="button plain" onClick={clear}>
        {t('flashcardEditor.clear')}
      </button>
    </div>
  );
}
