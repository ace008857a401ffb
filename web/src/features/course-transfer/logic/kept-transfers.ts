import * as z from 'zod/mini';
import { packJson, unpackJson } from '#web/features/course-transfer/logic/packed-json';
import type { WritePlan } from '#web/features/course-transfer/logic/write-plan';
import {
  claimDraft,
  keepUnsavedDraft,
  readUnsavedDraft,
  unsavedDraftNames,
} from '#web/shared/unsaved-drafts';

/** The writing of a new course that began and has not ended, as far as this device knows. */
export type KeptTransfer = {
  courseID: string;
  title: string;
  /** How to write the course, packed; empty where the device could not keep it. */
  packed: string;
};

const stored = z.object({ title: z.string(), packed: z.string() });
const plan = z.object({
  courseID: z.string(),
  title: z.string(),
  steps: z.array(z.array(z.object({ path: z.string(), data: z.record(z.string(), z.unknown()) }))),
});

/** Half of what browsers store for a site, in characters: the rest is for what people write. */
const longest = 2_500_000;

const folderOf = (uid: string) => `course-transfer.${uid}.`;
const nameOf = (uid: string, courseID: string) => folderOf(uid) + courseID;

/**
 * Keeps on this device how to write a course until it is written; returns whether the device knows of it at all. Signing out
 * asks, and deletes it.
 */
export async function keepTransfer(uid: string, next: WritePlan): Promise<boolean> {
  const { courseID, title } = next;
  // Old browsers cannot pack.
  const packed = await packJson(next).catch(() => '');
  const name = nameOf(uid, courseID);
  const isKept =
    packed !== '' &&
    packed.length <= longest &&
    keepUnsavedDraft(name, JSON.stringify({ title, packed }));
  // What has been written can still be deleted.
  return isKept || keepUnsavedDraft(name, JSON.stringify({ title, packed: '' }));
}

/** Removes what is kept: the course is written, or given up. */
export function forgetTransfer(uid: string, courseID: string): void {
  keepUnsavedDraft(nameOf(uid, courseID), null);
}

/** Returns whether a course that was kept is neither written nor given up, in any tab. */
export const isTransferKept = (uid: string, courseID: string): boolean =>
  readUnsavedDraft(nameOf(uid, courseID)) !== null;

/** Returns what a person began to write on this device and has not finished. */
export const keptTransfers = (uid: string): KeptTransfer[] =>
  unsavedDraftNames(folderOf(uid)).flatMap((name) => {
    try {
      const kept = stored.parse(JSON.parse(readUnsavedDraft(name) ?? ''));
      return [{ ...kept, courseID: name.slice(folderOf(uid).length) }];
    } catch {
      return [];
    }
  });

/** Returns how to write the course. Throws if that was not kept. */
export const keptPlan = async ({ packed }: KeptTransfer): Promise<WritePlan> =>
  plan.parse(await unpackJson(packed));

/** Claims the writing of a course for this tab; undefined if another tab is at it. */
export const claimTransfer = (uid: string, courseID: string) => claimDraft(nameOf(uid, courseID));
