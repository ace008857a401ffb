import {
  cardFields,
  isSameField,
  writeTags,
  type CardDraft,
  type CardField,
} from '#web/features/flashcard-editor/logic/card-draft';
import { readTags } from '#web/shared/flashcards/card-content';

/** Two changes of one card in one: `conflicts` are the fields that both changed differently, mine in `merged`. */
export type CardMerge = { merged: CardDraft; conflicts: CardField[] };

/** Merges two changes of a card, by field; tags by tag. */
export function mergeCards(base: CardDraft, mine: CardDraft, theirs: CardDraft): CardMerge {
  const conflicts: CardField[] = [];
  const merged = { ...mine };
  const take = <F extends CardField>(field: F) => {
    if (isSameField(mine, theirs, field) || isSameField(base, theirs, field)) return;
    if (isSameField(base, mine, field)) merged[field] = theirs[field];
    else if (field === 'tags') merged.tags = mergeTags(base.tags, mine.tags, theirs.tags);
    else conflicts.push(field);
  };
  cardFields.forEach(take);
  return { merged, conflicts };
}

function mergeTags(base: string, mine: string, theirs: string): string {
  const [before, here, there] = [base, mine, theirs].map(readTags) as [
    string[],
    string[],
    string[],
  ];
  const kept = here.filter((tag) => there.includes(tag) || !before.includes(tag));
  const added = there.filter((tag) => !here.includes(tag) && !before.includes(tag));
  return writeTags([...kept, ...added]);
}
