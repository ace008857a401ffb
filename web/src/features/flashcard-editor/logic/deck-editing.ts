import type { CardDraft, CardField } from '#web/features/flashcard-editor/logic/card-draft';
import { isBlank, isSameCard, newCard } from '#web/features/flashcard-editor/logic/card-draft';
import { mergeCards } from '#web/features/flashcard-editor/logic/merge-cards';
import { createStore, type Store } from '#web/shared/store';

/** What is kept on this device: a draft, and the card that it began with; null for one that was never saved. */
export type KeptCard = { base: CardDraft | null; draft: CardDraft };

/** Why a card is not on the server. `invalid`: a field cannot be saved as it is. */
export type SaveProblem = 'offline' | 'denied' | 'deleted' | 'invalid' | 'failed';

/** The editing of one card. */
export type CardEdit = KeptCard & {
  isSaving: boolean;
  problem?: SaveProblem;
  /** What somebody else made of the card; `fields` were changed by both, and nothing is saved until somebody decides. */
  conflict?: { theirs: CardDraft; fields: CardField[] };
  /** Whether the browser could store the draft on this device. */
  isKept: boolean;
};

/** The card as it is now, and which version was read for it, in ms. With `isConflict` nothing was written. */
export type SaveResult = { current: CardDraft; readAt: number; isConflict: boolean };

export type Ports = {
  /** Merges a draft into the server's card and writes it, atomically. Rejects with a {@link SaveFailure}. */
  save: (cardID: string, edit: KeptCard) => Promise<SaveResult>;
  /** Stores a draft on this device, or removes it; returns whether it could. */
  keep: (cardID: string, edit: KeptCard | null) => boolean;
  /** Returns whether a draft can be saved. */
  isValid: (draft: CardDraft) => boolean;
};

/** An error of `save` with the reason that is shown. */
export class SaveFailure extends Error {
  constructor(readonly problem: SaveProblem) {
    super(`The card was not saved: ${problem}.`);
  }
}

/** Returns whether a card has changes that the server does not have. */
export const isDirty = ({ base, draft }: KeptCard): boolean =>
  base === null ? !isBlank(draft) : !isSameCard(base, draft);

export type DeckEditing = {
  /** The cards that were edited since the page was opened, by id. */
  state: Store<ReadonlyMap<string, CardEdit>>;
  /** Begins a card that is not stored yet, or opens one that is, in the version of a time in ms; 0 if it may be older. */
  open: (cardID: string, kept: KeptCard, at: number) => void;
  /** Changes fields of a card that is open. */
  edit: (cardID: string, changes: Partial<CardDraft>) => void;
  /** Takes a version of a card from the listener; null if it is deleted. */
  receive: (cardID: string, card: CardDraft | null, at: number) => void;
  /** Saves a card, if it has unsaved changes that can be saved. */
  save: (cardID: string) => Promise<void>;
  /** Ends a conflict in one field. */
  resolve: (cardID: string, field: CardField, side: 'mine' | 'theirs') => void;
  /** Makes a card that was deleted meanwhile a new one. */
  revive: (cardID: string) => void;
  /** Forgets the editing of a card, and its draft on this device. */
  forget: (cardID: string) => void;
};

/**
 * Creates the editing of a course's cards: each draft goes to this device with each change, and to the server when `save` is
 * called; other editors' versions are merged into it, field by field.
 */
export function createDeckEditing(ports: Ports): DeckEditing {
  const state = createStore<ReadonlyMap<string, CardEdit>>(new Map());
  /** The latest version of each card that is part of its base, in ms. */
  const seen = new Map<string, number>();

  const put = (cardID: string, edit: CardEdit) => state.set(new Map(state.get()).set(cardID, edit));
  const update = (cardID: string, changes: Partial<CardEdit>) => {
    const before = state.get().get(cardID);
    if (before === undefined) return;
    const next = settled({ ...before, ...changes });
    if (next.base === before.base && next.draft === before.draft) return put(cardID, next);
    const kept = isDirty(next) ? { base: next.base, draft: next.draft } : null;
    put(cardID, { ...next, isKept: ports.keep(cardID, kept) });
  };
  const forget = (cardID: string) => {
    const next = new Map(state.get());
    next.delete(cardID);
    ports.keep(cardID, null);
    state.set(next);
  };
  const rebase = (cardID: string, from: CardDraft, theirs: CardDraft) => {
    const mine = state.get().get(cardID)?.draft ?? from;
    const { merged, conflicts } = mergeCards(from, mine, theirs);
    if (conflicts.length > 0)
      return update(cardID, { base: from, conflict: { theirs, fields: conflicts } });
    const draft = isSameCard(merged, mine) ? mine : merged;
    update(cardID, { base: theirs, draft, conflict: undefined });
  };

  const save = async (cardID: string) => {
    const edit = state.get().get(cardID);
    if (edit === undefined || edit.isSaving || edit.conflict || !isDirty(edit)) return;
    const { base, draft } = edit;
    if (!ports.isValid(draft)) return update(cardID, { problem: 'invalid' });
    update(cardID, { isSaving: true, problem: undefined });
    try {
      const { current, readAt, isConflict } = await ports.save(cardID, { base, draft });
      seen.set(cardID, Math.max(seen.get(cardID) ?? 0, readAt));
      update(cardID, { isSaving: false });
      rebase(cardID, isConflict ? (base ?? newCard) : draft, current);
    } catch (error) {
      const problem = error instanceof SaveFailure ? error.problem : 'failed';
      update(cardID, { isSaving: false, problem });
    }
  };

  return {
    state,
    open: (cardID, { base, draft }, at) => {
      seen.set(cardID, at);
      put(cardID, { base, draft, isSaving: false, isKept: true });
    },
    edit: (cardID, changes) => {
      const edit = state.get().get(cardID);
      if (edit)
        update(cardID, { draft: { ...edit.draft, ...changes }, problem: problemAfter(edit) });
    },
    receive: (cardID, card, at) => {
      const edit = state.get().get(cardID);
      if (edit === undefined || edit.base === null || edit.isSaving) return;
      if (card === null)
        return isDirty(edit) ? update(cardID, { problem: 'deleted' }) : forget(cardID);
      if (at <= (seen.get(cardID) ?? 0)) return;
      seen.set(cardID, at);
      rebase(cardID, edit.base, card);
    },
    save,
    resolve: (cardID, field, side) => {
      const edit = state.get().get(cardID);
      if (!edit?.conflict || edit.base === null) return;
      const theirs = { [field]: edit.conflict.theirs[field] };
      const draft = side === 'theirs' ? { ...edit.draft, ...theirs } : edit.draft;
      update(cardID, { base: { ...edit.base, ...theirs }, draft });
    },
    revive: (cardID) => update(cardID, { base: null, problem: undefined }),
    forget,
  };
}

/** Returns the problem that is still shown while somebody goes on writing: what writing does not mend. */
const problemAfter = ({ problem }: CardEdit): SaveProblem | undefined =>
  problem === 'deleted' || problem === 'offline' ? problem : undefined;

/** Returns a state whose conflict is the one of its draft, which may have changed since; without it if it is gone. */
function settled(edit: CardEdit): CardEdit {
  const { conflict, base, draft } = edit;
  if (!conflict || base === null) return edit;
  const { merged, conflicts } = mergeCards(base, draft, conflict.theirs);
  if (conflicts.length > 0)
    return { ...edit, conflict: { theirs: conflict.theirs, fields: conflicts } };
  return { ...edit, base: conflict.theirs, draft: merged, conflict: undefined };
}
