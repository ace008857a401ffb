import * as z from 'zod/mini';
import { noCertificate } from '#web/features/course-editor/logic/certificate-text';
import type { Version } from '#web/features/course-editor/logic/merge-drafts';
import { keepUnsavedDraft, readUnsavedDraft } from '#web/shared/unsaved-drafts';

/** `replacedAt`: stored versions of this time (ms) and before are older than what this form has saved. */
export type KeptSettings = Version & { replacedAt: number };

const text = z.string();
const list = z.array(z.string());
const draft = z.object({
  ...{ title: text, description: text, category: text, language: text, level: text },
  ...{ duration: text, thumbnailUrl: text, price: text, currency: text, slug: text },
  // Older versions of the app did not know it.
  certificate: z._default(text, noCertificate),
  ...{ tags: list, prerequisites: list, outcomes: list, learningStyles: list, teacherIDs: list },
});
const kept = z.object({ base: draft, draft, replacedAt: z.number() });

const nameOf = (uid: string, courseID: string) => `course-settings.${uid}.${courseID}`;

/** Returns the unsaved settings of a course on this device; undefined if there are none, or of another version of the app. */
export function readKeptSettings(uid: string, courseID: string): KeptSettings | undefined {
  try {
    return kept.parse(JSON.parse(readUnsavedDraft(nameOf(uid, courseID)) ?? ''));
  } catch {
    return undefined;
  }
}

/** Keeps the unsaved settings of a course on this device, or removes them. Signing out asks before it does that. */
export const keepSettings = (uid: string, courseID: string, settings: KeptSettings | null): void =>
  void keepUnsavedDraft(nameOf(uid, courseID), settings && JSON.stringify(settings));
