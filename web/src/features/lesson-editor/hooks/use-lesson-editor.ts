import { useEffect, useRef, useState } from 'react';
import type { LessonDraft } from '@trellis/model/content/lesson-revision';
import type { Lesson } from '@trellis/model/content/lesson';
import {
  holdLessonDraft,
  type HeldDraft,
} from '#web/features/lesson-editor/data/kept-lesson-drafts';
import {
  createLessonSaver,
  type LessonSaver,
} from '#web/features/lesson-editor/data/lesson.commands';
import { useAutosave } from '#web/features/lesson-editor/hooks/use-autosave';
import {
  createEditingSession,
  type EditingSession,
} from '#web/features/lesson-editor/logic/editing-session';
import { draftOf, invalidFields } from '#web/features/lesson-editor/logic/lesson-draft';
import type { QueryState } from '#web/firebase/query-state';

/** The editing of a lesson, which can go back to an earlier version. */
export type LessonEditing = EditingSession & {
  restore: (earlier: LessonDraft) => Promise<void>;
};

/**
 * Opens a lesson for editing once it has loaded, with what an earlier tab left unsaved on this device; saves by itself.
 * Undefined until then. Stays open when the lesson is deleted or denied meanwhile.
 */
export function useLessonEditor(
  of: { uid: string; courseID: string; lessonID: string },
  live: QueryState<Lesson>,
) {
  const { uid, courseID, lessonID } = of;
  const [session, setSession] = useState<LessonEditing>();
  const held = useRef<HeldDraft>(undefined);
  const isReady = live.status === 'ready';

  useEffect(() => {
    if (!isReady || held.current) return;
    const { value, isPending = false } = live;
    let isGone = false;
    void holdLessonDraft(uid, { courseID, lessonID }).then((draft) => {
      if (isGone) return draft.release();
      held.current = draft;
      setSession(openSession(value, isPending, draft, createLessonSaver(uid, lessonID)));
    });
    return () => {
      isGone = true;
    };
    // The first version opens it, later ones are received.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [uid, courseID, lessonID, isReady]);

  useEffect(() => {
    // Until it is written, `updatedAt` is this device's guess.
    if (session === undefined || live.status !== 'ready' || live.isPending) return;
    session.receive({ content: draftOf(live.value), at: live.value.updatedAt.getTime() });
  }, [session, live]);

  useEffect(() => {
    if (session === undefined) return;
    return () => {
      const release = held.current?.release;
      void session.save().finally(release);
    };
  }, [session]);
  useAutosave(session);
  return session;
}

function openSession(
  saved: Lesson,
  isPending: boolean,
  held: HeldDraft,
  { save, endStretch }: LessonSaver,
): LessonEditing {
  const now = draftOf(saved);
  const { base, draft } = held.kept ?? { base: now, draft: now };
  const session = createEditingSession(
    // What was left begins with an older version, and a lesson that was just created has no time of the server yet: the
    // current version is received when it comes.
    { base, draft, at: held.kept || isPending ? 0 : saved.updatedAt.getTime() },
    {
      save,
      keep: held.keep,
      check: (edited) => (invalidFields(edited).length > 0 ? 'invalid' : undefined),
    },
  );
  return { ...session, restore: (earlier) => restore(session, endStretch, earlier) };
}

/** Makes an earlier version the current one; what it replaces is saved before, and becomes a revision. */
async function restore(session: EditingSession, endStretch: () => void, earlier: LessonDraft) {
  await session.save();
  endStretch();
  const { textContent, ...fields } = earlier;
  session.edit(fields);
  session.editText(session.state.get().draft.textContent, textContent);
  await session.save();
}
