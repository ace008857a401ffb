import { useEffect, useState } from 'react';
import type { KeptDraft, KeptDrafts } from '#web/features/quiz-editor/data/kept-drafts';
import {
  isSameQuestion,
  mergeQuestion,
  withPart,
  type QuestionPart,
} from '#web/features/quiz-editor/logic/merge-question';
import type { QuestionDraft } from '#web/features/quiz-editor/logic/question-draft';

/**
 * Returns the draft of a question and its actions. `stored` is the question as it is now, null if there is none; what
 * others change is merged into the draft. Unsaved changes are kept on this device.
 */
export function useQuestionDraft(props: {
  id: string;
  stored: QuestionDraft | null;
  /** What a question that is not stored starts from. */
  start: KeptDraft;
  drafts: KeptDrafts;
}) {
  const { id, stored, start, drafts } = props;
  const [writing, setWriting] = useState(
    () => drafts.read(id) ?? (stored ? { base: stored, draft: stored } : start),
  );
  const { base, draft, after } = writing;
  const merged = stored === null ? null : mergeQuestion(base, draft, stored);
  if (merged !== null && (merged.base !== base || merged.draft !== draft)) {
    setWriting({ base: merged.base, draft: merged.draft });
  }
  const isDirty = !isSameQuestion(base, draft);
  useEffect(() => {
    if (isDirty) drafts.keep(id, { base, draft, after });
    else drafts.remove(id);
  }, [drafts, id, isDirty, base, draft, after]);

  return {
    base,
    draft,
    isDirty,
    conflicts: merged?.conflicts ?? [],
    change: (changes: Partial<QuestionDraft>) =>
      setWriting((now) => ({ ...now, draft: { ...now.draft, ...changes } })),
    /** Takes a part as somebody else saved it. */
    takeTheirs: (part: QuestionPart) =>
      stored &&
      setWriting((now) => ({
        base: withPart(now.base, part, stored),
        draft: withPart(now.draft, part, stored),
      })),
    /** Keeps a part as it is here, to replace what somebody else saved. */
    keepMine: (part: QuestionPart) =>
      stored && setWriting((now) => ({ ...now, base: withPart(now.base, part, stored) })),
  };
}
export type QuestionWriting = ReturnType<typeof useQuestionDraft>;
