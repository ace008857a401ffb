import type { ReactNode } from 'react';
import { maxFlashcards } from '@trellis/model/content/flashcard';
import { CardIcon } from '#web/features/flashcard-editor/components/card-icon';
import { DeckStatus } from '#web/features/flashcard-editor/components/deck-status';
import type { DeckView } from '#web/features/flashcard-editor/hooks/use-deck-view';
import type { DeckEditing } from '#web/features/flashcard-editor/logic/deck-editing';
import { t } from '#web/shared/i18n/locale';

/** Shows what adds cards, how many there are, and whether they are saved. */
export function DeckHead(props: {
  editing: DeckEditing;
  isFull: boolean;
  total: number;
  tools?: ReactNode;
  onAdd: () => void;
  onPaste: () => void;
}) {
  const { editing, isFull, total, tools, onAdd, onPaste } = props;
  return (
    <>
      <div className="row deck-head">
        <button type="button" className="button primary" aria-disabled={isFull} onClick={onAdd}>
          <CardIcon name="add" />
          {t('flashcardEditor.add')}
        </button>
        <button type="button" className="button" onClick={onPaste}>
          <CardIcon name="table" />
          {t('flashcardEditor.paste')}
        </button>
        {tools}
        <span className="small quiet">{t('flashcardEditor.count', { count: total })}</span>
        <DeckStatus editing={editing} />
      </div>
      {isFull && <p className="notice">{t('flashcardEditor.full', { count: maxFlashcards })}</p>}
    </>
  );
}

/** Invites to write the first card, or to paste a table. */
export function EmptyDeck({ onAdd, onPaste }: { onAdd: () => void; onPaste: () => void }) {
  return (
    <div className="card deck-empty stack">
      <h3>{t('flashcardEditor.empty.title')}</h3>
      <p className="quiet">{t('flashcardEditor.empty.text')}</p>
      <div className="row">
        <button type="button" className="button" onClick={onAdd}>
          {t('flashcardEditor.empty.add')}
        </button>
        <button type="button" className="button" onClick={onPaste}>
          {t('flashcardEditor.empty.paste')}
        </button>
      </div>
    </div>
  );
}

/** Says that no card meets the criteria. */
export function NothingFound({ onShowAll }: { onShowAll: () => void }) {
  return (
    <div className="notice row">
      <span role="status">{t('flashcardEditor.nothingFound')}</span>
      <button type="button" className="button" onClick={onShowAll}>
        {t('flashcardEditor.showAll')}
      </button>
    </div>
  );
}

/** Shows that cards are being loaded, or what shows more of them. */
export function MoreCards({ view }: { view: DeckView }) {
  if (view.isLoading) return <p className="small quiet">{t('state.loading')}</p>;
  if (!view.hasMore) return null;
  return (
    <button type="button" className="button deck-more" onClick={view.showMore}>
      {t('flashcardEditor.more')}
    </button>
  );
}
