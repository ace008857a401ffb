import { useState } from 'react';
import type { Flashcard } from '@trellis/model/content/flashcard';
import {
  addCards,
  deleteCards,
  updateCards,
  type WrittenCard,
} from '#web/features/flashcard-editor/data/flashcard.commands';
import {
  contentOf,
  draftOf,
  newCard,
  writeTags,
  type CardDraft,
} from '#web/features/flashcard-editor/logic/card-draft';
import type { StoredCard } from '#web/features/flashcard-editor/logic/card-rows';
import { isDirty, type DeckEditing } from '#web/features/flashcard-editor/logic/deck-editing';
import { newCardID } from '#web/shared/flashcards/new-card-id';
import { t } from '#web/shared/i18n/locale';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { useCommand } from '#web/shared/use-command';
import { readTags, type CardContent } from '#web/shared/flashcards/card-content';
import { limits } from '#web/shared/flashcards/card-mistakes';

/** What can be undone, and which cards come back. */
type Undo = { text: string; ids: string[]; run: () => void };
type Removed = { id: string; card: StoredCard | undefined; draft: CardDraft | undefined };

/** What can be done with the cards of a deck. */
export function useDeckActions(props: {
  courseID: string;
  editing: DeckEditing;
  cards: ReadonlyMap<string, StoredCard>;
}) {
  const { courseID, editing, cards } = props;
  const [extra, setExtra] = useState<string[]>([]);
  const [undo, setUndo] = useState<Undo>();
  const [said, setSaid] = useState('');
  const { run, problem } = useCommand();
  const send = (write: Promise<unknown>, text: string) =>
    run(async () => {
      const how = await sentOrQueued(write);
      setSaid(how === 'sent' ? text : t('flashcardEditor.queued', { what: text }));
    });

  const begin = (draft: CardDraft, id = newCardID()): string => {
    editing.open(id, { base: null, draft: newCard }, 0);
    editing.edit(id, draft);
    setExtra((all) => [...all, id]);
    return id;
  };
  const draftNow = (id: string): CardDraft | undefined => {
    const card = cards.get(id);
    return editing.state.get().get(id)?.draft ?? (card && draftOf(card));
  };

  const remove = (ids: string[]) => {
    const removed = ids.map((id): Removed => {
      const edit = editing.state.get().get(id);
      return { id, card: cards.get(id), draft: edit && isDirty(edit) ? edit.draft : undefined };
    });
    const stored = ids.filter((id) => {
      const edit = editing.state.get().get(id);
      return cards.has(id) || (edit !== undefined && (edit.base !== null || edit.isSaving));
    });
    const drafts = new Map(ids.map((id) => [id, draftNow(id)]));
    ids.forEach(editing.forget);
    const text = t('flashcardEditor.deleted', { count: ids.length });
    const deletion: Undo = { text, ids, run: () => restore(removed, drafts, deletion) };
    setUndo(deletion);
    if (stored.length > 0) void send(deleteCards(courseID, stored), text);
  };
  /** Writes deleted cards again, under their ids, so that what learners know of them stays theirs. */
  const restore = (
    removed: Removed[],
    drafts: Map<string, CardDraft | undefined>,
    deletion: Undo,
  ) => {
    setUndo(undefined);
    const whole = removed.flatMap(({ id, card, draft }): WrittenCard[] =>
      card && draft === undefined
        ? [{ id, content: plain(card), lastReviewed: card.lastReviewed }]
        : [],
    );
    for (const { id } of removed) {
      const draft = drafts.get(id);
      if (draft && !whole.some((one) => one.id === id)) begin(draft, id);
    }
    const text = t('flashcardEditor.restored', { count: removed.length });
    setSaid(text);
    if (whole.length === 0) return;
    const writing = addCards(courseID, whole);
    // It can be tried again.
    writing.catch(() => setUndo(deletion));
    void send(writing, text);
  };

  /** Changes cards: those with unsaved changes through their drafts, the others at once. */
  const change = (
    ids: string[],
    fieldsOf: (content: CardContent) => Partial<Pick<Flashcard, 'difficulty' | 'tags'>> | undefined,
    text: (count: number) => string,
  ) => {
    const changes = ids.flatMap((id) => {
      const draft = draftNow(id);
      const fields = draft && fieldsOf(contentOf(draft));
      return fields ? [{ id, fields }] : [];
    });
    const direct = changes.filter(({ id, fields: { tags, ...fields } }) => {
      const edit = editing.state.get().get(id);
      if (edit === undefined) return true;
      if (!isDirty(edit) && cards.has(id)) editing.forget(id);
      else editing.edit(id, { ...fields, ...(tags && { tags: writeTags(tags) }) });
      return !isDirty(edit) && cards.has(id);
    });
    const said = text(changes.length);
    setUndo(undefined);
    if (direct.length === 0) return setSaid(said);
    void send(updateCards(courseID, direct), said);
  };

  return {
    extra,
    undo,
    said,
    problem,
    /** Begins an empty card; returns its id. */
    add: (tag = '') => begin({ ...newCard, tags: tag }),
    duplicate: (id: string) => begin(draftNow(id) ?? newCard),
    remove,
    setDifficulty: (ids: string[], difficulty: Flashcard['difficulty']) =>
      change(
        ids,
        (content) => (content.difficulty === difficulty ? undefined : { difficulty }),
        (count) => t('flashcardEditor.changed', { count }),
      ),
    addTags: (ids: string[], text: string) =>
      change(
        ids,
        ({ tags }) => {
          const all = [...new Set([...tags, ...readTags(text)])];
          return all.length === tags.length || all.length > limits.tags ? undefined : { tags: all };
        },
        (count) => t('flashcardEditor.changed', { count }),
      ),
    removeTags: (ids: string[], text: string) =>
      change(
        ids,
        ({ tags }) => {
          const left = tags.filter((tag) => !readTags(text).includes(tag));
          return left.length === tags.length ? undefined : { tags: left };
        },
        (count) => t('flashcardEditor.changed', { count }),
      ),
    /** Writes the cards of a pasted table; `onProgress` hears how many are written. */
    paste: async (contents: CardContent[], onProgress: (count: number) => void) => {
      const now = Date.now();
      const written = contents.map((content, index) => ({ id: newCardID(index, now), content }));
      setExtra((all) => [...all, ...written.map(({ id }) => id)]);
      await addCards(courseID, written, onProgress);
      const ids = written.map(({ id }) => id);
      setUndo({
        text: t('flashcardEditor.pasted', { count: ids.length }),
        ids: [],
        run: () => {
          setUndo(undefined);
          ids.forEach(editing.forget);
          const text = t('flashcardEditor.deleted', { count: ids.length });
          void send(deleteCards(courseID, ids), text);
        },
      });
    },
    /** Lists what was begun here among the others, where the criteria allow it. */
    settle: () => setExtra([]),
    dismiss: () => setUndo(undefined),
  };
}
export type DeckActions = ReturnType<typeof useDeckActions>;

const plain = ({ frontText, backText, kind, difficulty, tags }: StoredCard): CardContent => ({
  ...{ frontText, backText, kind, difficulty, tags },
});
