import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { maxFlashcards, type Flashcard } from '@trellis/model/content/flashcard';
import { CardPreview } from '#web/features/flashcard-editor/components/card-preview';
import { CardTable } from '#web/features/flashcard-editor/components/card-table';
import { DeckBar } from '#web/features/flashcard-editor/components/deck-bar';
import {
  DeckHead,
  EmptyDeck,
  MoreCards,
  NothingFound,
} from '#web/features/flashcard-editor/components/deck-parts';
import { PasteDialog } from '#web/features/flashcard-editor/components/paste-dialog';
import { ReportedCardList } from '#web/features/flashcard-editor/components/reported-card-list';
import { SelectionBar } from '#web/features/flashcard-editor/components/selection-bar';
import { UndoBar } from '#web/features/flashcard-editor/components/undo-bar';
import { useEditedIDs } from '#web/features/flashcard-editor/hooks/use-card-edit';
import { useCardSelection } from '#web/features/flashcard-editor/hooks/use-card-selection';
import { focusCell, useCellKeys } from '#web/features/flashcard-editor/hooks/use-cell-keys';
import { useDeckActions } from '#web/features/flashcard-editor/hooks/use-deck-actions';
import { saveAll } from '#web/features/flashcard-editor/hooks/use-deck-editing';
import { useDeckView } from '#web/features/flashcard-editor/hooks/use-deck-view';
import { useStableCallback } from '#web/shared/use-stable-callback';
import { isBlank } from '#web/features/flashcard-editor/logic/card-draft';
import {
  allCards,
  tagsOf,
  type CardCriteria,
} from '#web/features/flashcard-editor/logic/card-rows';
import type { DeckEditing } from '#web/features/flashcard-editor/logic/deck-editing';
import type { StoredFlag } from '#web/features/flashcard-editor/logic/reported-cards';
import { isTable } from '#web/shared/flashcards/parse-table';
import { frontKey } from '#web/features/flashcard-editor/logic/read-pasted-cards';
import type { Pages } from '#web/firebase/live-pages';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useMediaQuery } from '#web/shared/use-media-query';
import { useSaveShortcut } from '#web/shared/use-save-shortcut';

/** Where rows are shown as cards; `flashcard-editor.css` agrees. */
const narrow = '(max-width: 52rem)';

type Props = {
  courseID: string;
  language: string | undefined;
  total: number;
  pages: Pages<Flashcard>;
  isPending: boolean;
  editing: DeckEditing;
  /** The text of the dialog for tables, on this device. */
  pasted: { read: () => string; keep: (text: string) => void };
  /** What learners reported about cards. */
  flags: StoredFlag[];
  onFlagsDone: (flagIDs: string[]) => Promise<void>;
  /** What else can be done with all cards. */
  tools?: ReactNode;
};

/** Shows the table of cards with its tools: search, selection, undo, the preview and the dialog for tables. */
export function Deck({ courseID, language, pages, isPending, editing, pasted, ...props }: Props) {
  const { items, isWhole } = pages;
  const cards = useMemo(() => new Map(items.map((card) => [card.id, card])), [items]);
  const tags = useMemo(() => tagsOf(items), [items]);
  const edited = useEditedIDs(editing);
  const actions = useDeckActions({ courseID, editing, cards });
  const { extra, undo, dismiss } = actions;
  const [table, setTable] = useState<string>();
  const [activeID, setActiveID] = useState<string>();
  const isNarrow = useMediaQuery(narrow);
  const needsWhole = table !== undefined;
  const view = useDeckView({ pages, cards, language, extra, edited, needsWhole });
  const { ids, criteria } = view;
  const selection = useCardSelection(ids);
  const begun = edited.filter((id) => !cards.has(id)).length;
  const total = (isWhole ? items.length : Math.max(props.total, items.length)) + begun;
  const isFull = total >= maxFlashcards;
  useSaveShortcut(() => void saveAll(editing));

  const place = useRef<HTMLTableElement>(null);
  const [toFocus, setToFocus] = useState<{ id: string }>();
  const focused = useRef<object>(undefined);
  useEffect(() => {
    // A card that is written again appears a moment later.
    if (!toFocus || focused.current === toFocus) return;
    if (focusCell(place.current, toFocus.id)) focused.current = toFocus;
  }, [toFocus, ids]);
  const add = () => {
    const lastID = ids.at(-1) ?? '';
    const last = editing.state.get().get(lastID);
    // One empty row is enough.
    if (last?.base === null && isBlank(last.draft)) setToFocus({ id: lastID });
    else if (!isFull) setToFocus({ id: actions.add(criteria.tag) });
  };
  const keys = useCellKeys({
    ids,
    isNarrow,
    onEnd: add,
    onEnterRow: setActiveID,
    onLeaveRow: (id) => void editing.save(id),
  });
  const onPasteTable = useCallback((text: string) => {
    if (isTable(text)) setTable(text);
    return isTable(text);
  }, []);
  const fronts = useMemo(
    () =>
      isWhole && needsWhole ? new Set(items.map((card) => frontKey(card.frontText))) : undefined,
    [isWhole, needsWhole, items],
  );
  const onDuplicate = useStableCallback((id: string) => setToFocus({ id: actions.duplicate(id) }));
  const onRemove = useStableCallback((id: string) => actions.remove([id]));
  const choose = (next: CardCriteria) => {
    actions.settle();
    view.setCriteria(next);
  };
  const show = (id: string) => {
    actions.settle();
    view.show(id);
    setToFocus({ id });
  };
  const openTable = () => setTable(pasted.read());

  return (
    <section className="flashcard-editor" aria-label={t('flashcardEditor.table')}>
      <DeckHead
        {...{ editing, isFull, total }}
        tools={props.tools}
        onAdd={add}
        onPaste={openTable}
      />
      <ReportedCardList
        {...{ cards, isWhole }}
        flags={props.flags}
        onShow={show}
        onDone={props.onFlagsDone}
      />
      {view.isEmpty ? (
        <EmptyDeck onAdd={add} onPaste={openTable} />
      ) : (
        <>
          <DeckBar {...{ criteria, tags }} onChange={view.setCriteria} onNeedTags={pages.loadAll} />
          <SelectionBar {...selection} actions={actions} />
          <p className="small quiet card-keys">{t('flashcardEditor.keys')}</p>
          <CardTable
            {...{ place, ids, cards, isPending, editing, language, selection, keys }}
            {...{ activeID, isNarrow }}
            onDuplicate={onDuplicate}
            onRemove={onRemove}
            onPasteTable={onPasteTable}
          />
          {ids.length === 0 && !view.isLoading && (
            <NothingFound onShowAll={() => choose(allCards)} />
          )}
          <MoreCards view={view} />
        </>
      )}
      <Problem text={actions.problem} />
      <p role="status" className="visually-hidden">
        {actions.said}
      </p>
      <div className="deck-dock">
        <UndoBar
          {...{ undo, dismiss }}
          onUndone={([id]) => id !== undefined && setToFocus({ id })}
        />
        {!view.isEmpty && !isNarrow && (
          <CardPreview
            id={activeID}
            number={ids.indexOf(activeID ?? '') + 1}
            card={cards.get(activeID ?? '')}
            {...{ editing, language }}
          />
        )}
      </div>
      {table !== undefined && (
        <PasteDialog
          text={table}
          {...{ fronts, total }}
          onKeep={pasted.keep}
          onPaste={actions.paste}
          onClose={() => setTable(undefined)}
        />
      )}
    </section>
  );
}
