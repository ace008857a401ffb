import { useState } from 'react';
import type { LessonNotes } from '@trellis/model/progress/lesson-notes';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import { useLessonNotes } from '#web/features/notes/data/lesson-notes.queries';
import type { NotesOf } from '#web/features/notes/data/lesson-notes.commands';
import type { QueryState } from '#web/firebase/query-state';

/** A learner's notes and highlights in a lesson. `isFirst` means that the document does not exist yet. */
export type Notes = Pick<LessonNotes, 'text' | 'highlights'> & { isFirst: boolean };

const none: QueryState<Notes> = {
  status: 'ready',
  value: { text: '', highlights: [], isFirst: true },
};

const begun: QueryState<Notes> = {
  status: 'ready',
  value: { text: '', highlights: [], isFirst: false },
};

/** Returns the notes on a lesson. Reads them only if the lesson's progress has `hasNotes`. */
export function useNotes(of: NotesOf, progress: QueryState<LessonProgress>): QueryState<Notes> {
  const hasNotes = progress.status === 'ready' && progress.value.hasNotes;
  const live = useLessonNotes(of.userID, hasNotes ? of.lessonID : null);
  const now = notesOf(progress, live);
  const [isOpen, setOpen] = useState(false);
  if (now.status === 'ready' && !isOpen) setOpen(true);
  // Saving the first note starts the listener on its document; the page must not show a loading state for that.
  return now.status === 'loading' && isOpen ? begun : now;
}

function notesOf(
  progress: QueryState<LessonProgress>,
  live: QueryState<LessonNotes>,
): QueryState<Notes> {
  if (progress.status === 'missing') return none;
  if (progress.status !== 'ready') return progress;
  if (!progress.value.hasNotes || live.status === 'missing') return none;
  return live.status === 'ready' ? { ...live, value: { ...live.value, isFirst: false } } : live;
}
