import * as z from 'zod/mini';
import type { KeptDraft } from '#web/features/lesson-editor/logic/editing-session';
import { lessonDraft } from '@trellis/model/content/lesson-revision';
import {
  claimDraft,
  keepUnsavedDraft,
  readUnsavedDraft,
  unsavedDraftNames,
} from '#web/shared/unsaved-drafts';

/** Its fields may be invalid, since it is kept while somebody types; only their types are certain. */
const draft = z.record(z.string(), z.unknown());
const keptDraft = z.object({ courseID: z.string(), base: draft, draft });

/** A draft on this device that one tab holds. */
export type HeldDraft = {
  kept: KeptDraft | undefined;
  keep: (edit: KeptDraft | null) => boolean;
  release: () => void;
};

const startOf = (uid: string) => `lesson.${uid}.`;

/** A lesson; ids of lessons and courses have no dot. */
type Place = { courseID: string; lessonID: string };

/**
 * Returns the draft of a lesson that a closed or killed tab left on this device, or a new, empty one. Each tab has a draft
 * of its own, so that two of them never overwrite each other's.
 */
export async function holdLessonDraft(uid: string, place: Place): Promise<HeldDraft> {
  const start = `${startOf(uid)}${place.lessonID}.`;
  for (const name of unsavedDraftNames(start)) {
    const claim = await claimDraft(name);
    const kept = claim && parse(readUnsavedDraft(name));
    if (claim && kept) return held(name, place, claim, kept);
    claim?.release();
  }
  const name = start + crypto.randomUUID();
  return held(name, place, await claimDraft(name), undefined);
}

const held = (
  name: string,
  { courseID }: Place,
  claim: { release: () => void } | undefined,
  kept: KeptDraft | undefined,
): HeldDraft => ({
  kept,
  keep: (edit) => keepUnsavedDraft(name, edit && JSON.stringify({ courseID, ...edit })),
  release: () => claim?.release(),
});

/** Returns the lessons with changes on this device that the server does not have; each once. */
export function unsavedLessons(uid: string): (Place & { title: string })[] {
  const found = unsavedDraftNames(startOf(uid)).flatMap((name) => {
    const kept = parse(readUnsavedDraft(name));
    const lessonID = name.slice(startOf(uid).length).split('.')[0] ?? '';
    return kept
      ? [[lessonID, { courseID: kept.courseID, lessonID, title: kept.draft.title }] as const]
      : [];
  });
  return [...new Map(found).values()];
}

function parse(text: string | null): (KeptDraft & { courseID: string }) | undefined {
  try {
    const { courseID, base, draft: mine } = keptDraft.parse(JSON.parse(text ?? ''));
    const known = lessonDraft.parse(base);
    return { courseID, base: known, draft: { ...known, ...mine } };
  } catch {
    return undefined;
  }
}
