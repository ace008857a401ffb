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
  /** The badge that the draft began with; null for a new one. */
  base: Badge | null;
  draft: BadgeDraft;
  /** The id of a new badge; null as long as it follows the name. */
  id: string | null;
  /** What was saved before this form's own change, until that change has come back. */
  replaced?: Badge | null;
};

const opened = (base: Badge | null): Writing => ({
  base,
  draft: base === null ? newDraft : draftOf(base),
  id: null,
});

/** What was typed and not saved, by badge: it is still there after going back and forth, or a change of language. */
const kept = new Map<string, Writing>();

/**
 * A badge being written. `saved` is the badge as it stands now; null where there is none. When somebody else changes it
 * meanwhile, a draft without changes follows, and one with changes is told: `theirs`.
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
    /** Begins anew with what is saved. */
    open: (badge: Badge | null) => {
      kept.delete(badgeID);
      setWriting(opened(badge));
    },
    /** Goes on with what has just been saved from here. */
    settle: (badge: Badge) => setWriting((now) => ({ ...now, base: badge, replaced: base })),
    /** Goes on with what was typed, now knowing what somebody else has saved. */
    keepMine: () => setWriting((now) => ({ ...now, base: saved })),
  };
}
export type BadgeWriting = ReturnType<typeof useBadgeDraft>;
