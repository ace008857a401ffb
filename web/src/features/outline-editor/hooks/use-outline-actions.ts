import { useEffect, useEffectEvent, useState } from 'react';
import type { StaffOutline } from '@trellis/model/content/staff-outline';
import { countCompleted } from '#web/features/outline-editor/data/completions.queries';
import {
  commitChange,
  confirmEarlierChanges,
} from '#web/features/outline-editor/data/outline.commands';
import { openLessonIDs } from '#web/features/outline-editor/logic/outline-actions';
import {
  changeBetween,
  undoOf,
  withChange,
  type Change,
} from '#web/features/outline-editor/logic/outline-change';
import { t } from '#web/shared/i18n/locale';
import { codeOf } from '#web/shared/use-command';

/** Changes an outline to `after`. `said` tells what happened. */
export type Perform = (after: StaffOutline, said: string, isFinal?: 'final') => void;

/** A change that completes the course for some learners; `count` is null if nobody knows for how many. */
export type Completing = { count: number | null; isMore: boolean; go: () => void };

type Done = { said: string; undo: Change | null };

/**
 * Saves what a teacher does with a course's outline, and remembers how to undo the last of it. Asks before learners
 * complete the course because the lessons that they lack go.
 */
export function useOutlineActions(courseID: string, uid: string, outline: StaffOutline) {
  const [done, setDone] = useState<Done | null>(null);
  const [asking, setAsking] = useState<Completing | null>(null);
  const [problem, setProblem] = useState<string>();
  useEffect(() => void confirmEarlierChanges(courseID).catch(() => {}), [courseID]);

  const commit = (change: Change, result: Done) => {
    setAsking(null);
    setDone(result);
    commitChange(courseID, uid, change).catch((error: unknown) => {
      setDone(null);
      const isDenied = codeOf(error) === 'permission-denied';
      setProblem(t(isDenied ? 'error.denied' : 'error.failed'));
    });
  };
  const change = async (what: Change, after: StaffOutline, result: Done) => {
    if (what.edits.length === 0 && what.arrangement === null) return;
    setProblem(undefined);
    const before = openLessonIDs(outline);
    const completed = await countCompleted(courseID, before, openLessonIDs(after));
    if (completed?.count === 0) return commit(what, result);
    const { count, isMore } = completed ?? { count: null, isMore: false };
    setAsking({ count, isMore, go: () => commit(what, result) });
  };
  const perform: Perform = (after, said, isFinal) => {
    const undo = isFinal ? null : undoOf(outline, after);
    void change(changeBetween(outline, after), after, { said, undo });
  };
  const undo = () => {
    if (!done?.undo) return;
    const said = t('outlineEditor.undone');
    void change(done.undo, withChange(outline, done.undo), { said, undo: null });
  };
  useUndoKey(undo);
  return {
    perform,
    undo: done?.undo ? undo : undefined,
    said: done?.said ?? '',
    dismiss: () => setDone(null),
    problem,
    asking,
    cancel: () => setAsking(null),
  };
}

/** In a text field, and in a dialog, the keys mean something else. */
const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable], dialog') !==
    null;

/** Undoes the last action on Ctrl+Z or Cmd+Z. */
function useUndoKey(undo: () => void) {
  const run = useEffectEvent(undo);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
      if (!isUndo || event.shiftKey || event.altKey || isTaken(event.target)) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
