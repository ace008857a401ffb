import * as z from 'zod/mini';
import { cardDraft } from '#web/features/flashcard-editor/logic/card-draft';
import type { KeptCard } from '#web/features/flashcard-editor/logic/deck-editing';
import {
  claimDraft,
  keepUnsavedDraft,
  readUnsavedDraft,
  unsavedDraftNames,
} from '#web/shared/unsaved-drafts';

const keptCard = z.object({ base: z.nullable(cardDraft), draft: cardDraft });

/** The unsaved cards of a course on this device that one tab holds. */
export type HeldCards = {
  /** What closed tabs left, by id. */
  kept: ReadonlyMap<string, KeptCard>;
  keep: (cardID: string, edit: KeptCard | null) => boolean;
  release: () => void;
};

/**
 * Holds the unsaved cards of a person in a course for this tab, and takes over those of tabs that are closed. Each tab has
 * drafts of its own, so that two of them never overwrite each other's; of two drafts of one card, the other waits until the
 * page is opened again.
 */
export async function holdCardDrafts(uid: string, courseID: string): Promise<HeldCards> {
  const start = `flashcard.${uid}.${courseID}.`;
  const tab = crypto.randomUUID();
  const claim = await claimDraft(start + tab);
  const nameOf = (cardID: string) => `${start}${tab}.${cardID}`;
  const kept = new Map<string, KeptCard>();
  const keep = (cardID: string, edit: KeptCard | null) =>
    keepUnsavedDraft(nameOf(cardID), edit && JSON.stringify(edit));

  for (const other of tabsWithDrafts(start)) {
    const left = await claimDraft(start + other);
    if (left === undefined) continue;
    for (const name of unsavedDraftNames(`${start}${other}.`)) {
      const cardID = name.slice(start.length + other.length + 1);
      const card = parse(readUnsavedDraft(name));
      if (card === undefined || kept.has(cardID)) continue;
      kept.set(cardID, card);
      if (keep(cardID, card)) keepUnsavedDraft(name, null);
    }
    left.release();
  }
  return { kept, keep, release: () => claim?.release() };
}

/** The name of a draft ends with the tab and the card; neither has a dot. */
const tabsWithDrafts = (start: string): Set<string> =>
  new Set(unsavedDraftNames(start).map((name) => name.slice(start.length).split('.')[0] ?? ''));

function parse(text: string | null): KeptCard | undefined {
  try {
    return keptCard.parse(JSON.parse(text ?? ''));
  } catch {
    return undefined;
  }
}

/** The text of the dialog that adds cards from a spreadsheet, which survives closing it. */
export const pastedTable = (uid: string, courseID: string) => {
  const name = `flashcard-table.${uid}.${courseID}`;
  return {
    read: () => readUnsavedDraft(name) ?? '',
    keep: (text: string) => keepUnsavedDraft(name, text === '' ? null : text),
  };
};
