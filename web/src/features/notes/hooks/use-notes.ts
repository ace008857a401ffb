import { useState } from 'react';
import type { LessonNotes } from '@trellis/model/progress/lesson-notes';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import { useLessonNotes } from '#web/features/notes/data/lesson-notes.queries';
import type { NotesOf } from '#web/features/notes/data/lesson-notes.commands';
import type { QueryState } from '#web/firebase/query-state';

/** What a learner has written and marked in a lesson. `isFirst`: there is no record of it yet. */
export type Notes = Pick<LessonNotes, 'text' | 'highlights'> & { isFirst: boolean };

const none: QueryState<Notes> = {
  status: 'ready',
  value: { text: '', highlights: [], isFirst: true },
};

const begun: QueryState<Notes> = {
  status: 'ready',
  value: { text: '', highlights: [], isFirst: false },
};

/** The notes on a lesson. They are read only if the lesson's progress says that there are any. */
export function useNotes(of: NotesOf, progress: QueryState<LessonProgress>): QueryState<Notes> {
  const hasNotes = progress.status === 'ready' && progress.value.hasNotes;
  const live = useLessonNotes(of.userID, hasNotes ? of.lessonID : null);
  const now = notesOf(progress, live);
  const [isOpen, setOpen] = useState(false);
  if (now.status === 'ready' && !isOpen) setOpen(true);
  // With the first note its record is read for the first time; until it is there, the page stays as it is.
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
