import { createStore, type Store } from '#web/shared/store';
import type { LessonDraft } from '@trellis/model/content/lesson-revision';
import { isSameDraft } from '#web/features/lesson-editor/logic/lesson-draft';
import { mergeLessons, type LessonMerge } from '#web/features/lesson-editor/logic/merge-lessons';
import { mergeKeepingBoth } from '#web/features/lesson-editor/logic/merge-texts';

/** What is kept on this device: a draft and the version of the lesson that it began with. */
export type KeptDraft = { base: LessonDraft; draft: LessonDraft };

/** Why a draft is not on the server. `invalid`: a field cannot be saved as it is. */
export type SaveProblem = 'offline' | 'denied' | 'deleted' | 'invalid' | 'failed';

export type EditingState = KeptDraft & {
  isSaving: boolean;
  problem?: SaveProblem;
  /** Both sides changed the same; nothing is saved until somebody decides. */
  conflict?: { theirs: LessonDraft; merge: LessonMerge };
  /** Whether the browser could store the draft on this device. */
  isKept: boolean;
  /** How often somebody else's changes were merged into the draft. */
  merges: number;
};

/** A version of the lesson on the server; `at` orders versions, in ms. */
type ServerVersion = { content: LessonDraft; at: number };

/**
 * The result of a save: the lesson as it is now, and which version was read for it. With `isConflict` nothing was
 * written.
 */
export type SaveResult = { current: LessonDraft; readAt: number; isConflict: boolean };

type Ports = {
  /** Merges the draft into the server's version and writes it, atomically. Rejects with a {@link SaveFailure}. */
  save: (edit: KeptDraft) => Promise<SaveResult>;
  /** Stores the draft on this device, or removes it; returns whether it could. */
  keep: (edit: KeptDraft | null) => boolean;
  /** Returns why this draft cannot be saved yet. */
  check: (draft: LessonDraft) => SaveProblem | undefined;
};

/** An error of `save` with the reason that is shown. */
export class SaveFailure extends Error {
  constructor(readonly problem: SaveProblem) {
    super(`The lesson was not saved: ${problem}.`);
  }
}

export type EditingSession = {
  state: Store<EditingState>;
  /** Changes fields other than the text. */
  edit: (changes: Partial<Omit<LessonDraft, 'textContent'>>) => void;
  /** Changes the text. `before` is what the view showed: if the draft has changed since, both are merged. */
  editText: (before: string, after: string) => void;
  /** Takes a version of the lesson from the listener. */
  receive: (version: ServerVersion) => void;
  /** Saves what is not saved yet. */
  save: () => Promise<void>;
  /** Ends a conflict with the version that was decided on. */
  resolve: (draft: LessonDraft) => void;
};

/**
 * Creates the editing of one lesson: a draft that goes to this device with each change, and to the server when `save` is
 * called; versions of other editors are merged into it. Nothing that was typed is lost: `base` moves on only to a version
 * that contains everything before it.
 */
export function createEditingSession(
  begin: KeptDraft & { at: number },
  ports: Ports,
): EditingSession {
  const { base, draft } = begin;
  const state = createStore<EditingState>({
    ...{ base, draft, isSaving: false, merges: 0 },
    isKept: true,
  });
  /** Versions up to this one are part of `base`. */
  let seen = begin.at;
  /** The listener's latest version, which may arrive while another is being saved. */
  let latest: ServerVersion | undefined;

  const isDirty = () => !isSameDraft(state.get().base, state.get().draft);
  const update = (changes: Partial<EditingState>) => {
    const before = state.get();
    const next = settled({ ...before, ...changes });
    // Only the state of saving has changed.
    if (next.base === before.base && next.draft === before.draft) return state.set(next);
    const kept = isSameDraft(next.base, next.draft) ? null : { base: next.base, draft: next.draft };
    state.set({ ...next, isKept: ports.keep(kept) });
  };

  const rebase = (from: LessonDraft, theirs: LessonDraft) => {
    const now = state.get().draft;
    const merge = mergeLessons(from, now, theirs);
    if (merge.conflicts.length > 0) return update({ base: from, conflict: { theirs, merge } });
    const isChanged = !isSameDraft(merge.merged, now);
    const merges = state.get().merges + (isChanged && !isSameDraft(from, now) ? 1 : 0);
    update({
      ...{ base: theirs, conflict: undefined, merges },
      draft: isChanged ? merge.merged : now,
    });
  };

  const receive = (version: ServerVersion) => {
    latest = version;
    if (state.get().isSaving || version.at <= seen) return;
    seen = version.at;
    rebase(state.get().base, version.content);
  };

  const save = async () => {
    const { isSaving, conflict, base: from, draft: sent } = state.get();
    if (isSaving || conflict || !isDirty()) return;
    const problem = ports.check(sent);
    if (problem) return update({ problem });
    update({ isSaving: true, problem: undefined });
    try {
      const { current, readAt, isConflict } = await ports.save({ base: from, draft: sent });
      seen = Math.max(seen, readAt);
      update({ isSaving: false });
      rebase(isConflict ? from : sent, current);
      if (latest) receive(latest);
    } catch (error) {
      update({
        isSaving: false,
        problem: error instanceof SaveFailure ? error.problem : 'failed',
      });
    }
  };

  return {
    state,
    edit: (changes) => update({ draft: { ...state.get().draft, ...changes } }),
    editText: (before, after) => {
      const now = state.get().draft.textContent;
      const textContent = now === before ? after : mergeKeepingBoth(before, after, now);
      update({ draft: { ...state.get().draft, textContent: textContent.toWellFormed() } });
    },
    receive,
    save,
    resolve: (resolved) => {
      const { conflict } = state.get();
      if (conflict) update({ base: conflict.theirs, draft: resolved, conflict: undefined });
    },
  };
}

/** Returns a state whose conflict is the one of its draft, which may have changed since; without it if it is gone. */
function settled(state: EditingState): EditingState {
  const { conflict, base, draft } = state;
  if (!conflict || conflict.merge.mine === draft) return state;
  const merge = mergeLessons(base, draft, conflict.theirs);
  if (merge.conflicts.length > 0) return { ...state, conflict: { ...conflict, merge } };
  return { ...state, base: conflict.theirs, draft: merge.merged, conflict: undefined };
}
