import { useEffect, useState } from 'react';
import type { Badge } from '@trellis/model/badges/badge';
import { isSameBadge } from '#web/features/admin-badges/data/badge-changes';
import {
  draftOf,
  isSameDraft,
  newDraft,
  type BadgeDraft,
} from '#web/features/admin-badges/data/badge-draft';

type Writing = {
  /** The badge that the draft started from; null for a new one. */
  base: Badge | null;
  draft: BadgeDraft;
  /** The id of a new badge; null while it is derived from the name. */
  id: string | null;
  /** The version before this form's own save, until the save is confirmed. */
  replaced?: Badge | null;
};

const opened = (base: Badge | null): Writing => ({
  base,
  draft: base === null ? newDraft : draftOf(base),
  id: null,
});

/** Unsaved drafts by badge, which survive navigation and a change of language. */
const kept = new Map<string, Writing>();

/**
 * Returns the draft of a badge and its actions. `saved` is the current stored version; null if there is none. When
 * somebody else changes the badge, an unchanged draft follows; otherwise `theirs` reports the conflict.
 */
export function useBadgeDraft(badgeID: string, saved: Badge | null) {
  const [wasKept] = useState(() => kept.has(badgeID));
  const [writing, setWriting] = useState(() => kept.get(badgeID) ?? opened(saved));
  const { base, draft, id, replaced } = writing;
  const isDirty = id !== null || !isSameDraft(draft, opened(base).draft);
  const isAgreed = !isDirty || (saved !== null && isSameDraft(draft, draftOf(saved)));
  const isBack = isSameBadge(saved, base);
  const isOwn = replaced !== undefined && isSameBadge(saved, replaced);
  const isChanged = !isBack && !isOwn;

  if (isBack && replaced !== undefined) setWriting({ base, draft, id });
  if (saved !== null && isChanged && isAgreed) setWriting(opened(saved));
  useEffect(() => {
    if (isDirty) kept.set(badgeID, writing);
    else kept.delete(badgeID);
  }, [badgeID, isDirty, writing]);

  return {
    ...writing,
    isDirty,
    wasKept: wasKept && isDirty,
    theirs: isChanged && (saved === null || !isAgreed) ? saved : undefined,
    write: (changes: Partial<BadgeDraft>) =>
      setWriting((now) => ({ ...now, draft: { ...now.draft, ...changes } })),
    writeID: (next: string) => setWriting((now) => ({ ...now, id: next })),
    /** Resets the draft to the saved version. */
    open: (badge: Badge | null) => {
      kept.delete(badgeID);
      setWriting(opened(badge));
    },
    /** Continues from the version that this form has just saved. */
    settle: (badge: Badge) => setWriting((now) => ({ ...now, base: badge, replaced: base })),
    /** Continues with the draft, on top of the version that somebody else saved. */
    keepMine: () => setWriting((now) => ({ ...now, base: saved })),
  };
}
export type BadgeWriting = ReturnType<typeof useBadgeDraft>;
