import { maxFlashcards, type Flashcard } from '@trellis/model/content/flashcard';
import { isCloze } from '@trellis/model/content/cloze';
import { cardIDsOf } from '#web/shared/card-files/card-ids';
import {
  reasonOf,
  type CardFile,
  type FileCard,
  type Reason,
  type Report,
} from '#web/features/card-transfer/logic/card-file';
import { mistakesInCard } from '#web/shared/flashcards/card-mistakes';
import type { CardContent } from '#web/shared/flashcards/card-content';
import { newCardID } from '#web/shared/flashcards/new-card-id';

/** A card that the course has. */
export type DeckCard = Pick<Flashcard, keyof CardContent> & { id: string };

/** What an import writes, and what it does not. */
export type ImportPlan = {
  fresh: { id: string; content: CardContent }[];
  changed: { id: string; fields: Partial<CardContent> }[];
  unchanged: number;
  skipped: Report[];
  partial: Report[];
  decks: number;
};

/**
 * Returns what the import of a file does to a deck: adds cards, changes those that it has already, and leaves those alone that
 * are the same. A card is known by its id in the file, or by its front if it has none there.
 */
export async function planImport(
  file: CardFile,
  deck: DeckCard[],
  onProgress?: (share: number) => void,
): Promise<ImportPlan> {
  const keys = file.cards.flatMap(({ key }) => (key === undefined ? [] : [key]));
  const ids = await cardIDsOf(keys, onProgress);
  const byID = new Map(deck.map((card) => [card.id, card]));
  const byFront = cardsByFront(deck);
  const taken = new Set<string>();
  const plan: ImportPlan = {
    ...{ fresh: [], changed: [], unchanged: 0 },
    ...{ skipped: [...file.skipped], partial: [], decks: file.decks },
  };
  const now = Date.now();
  const newFronts = new Map<string, string>();

  const find = (card: FileCard): { id: string; known: DeckCard | undefined } => {
    const own = card.ownID === undefined ? undefined : byID.get(card.ownID);
    if (own) return { id: own.id, known: own };
    if (card.key !== undefined) {
      const id = ids.get(card.key)!;
      return { id, known: byID.get(id) };
    }
    const known = byFront
      .get(card.frontText)
      ?.find(({ kind }) => card.kind === undefined || card.kind === kind);
    const twin = newFronts.get(`${card.kind ?? ''} ${card.frontText}`);
    return { id: known?.id ?? twin ?? newCardID(plan.fresh.length, now), known };
  };
  const skip = ({ number, name, start }: FileCard, reason: Reason) =>
    void plan.skipped.push({ number, name, start, ...reason });

  for (const card of file.cards) {
    const { id, known } = find(card);
    const content = contentOf(card, known);
    const mistake = mistakeIn(content, card.media);
    if (mistake) skip(card, mistake);
    else if (taken.has(id)) skip(card, reasonOf('twice'));
    else if (known) {
      const fields = changedFields(known, content);
      if (Object.keys(fields).length > 0) plan.changed.push({ id, fields });
      else plan.unchanged++;
      taken.add(id);
    } else if (deck.length + plan.fresh.length >= maxFlashcards)
      skip(card, reasonOf('full', { count: maxFlashcards }));
    else {
      plan.fresh.push({ id, content });
      taken.add(id);
      if (card.key === undefined) newFronts.set(`${card.kind ?? ''} ${card.frontText}`, id);
    }
  }
  const left = new Set(plan.skipped.map(({ number }) => number));
  plan.partial = file.partial.filter(({ number }) => !left.has(number));
  plan.skipped.sort((a, b) => a.number - b.number);
  return plan;
}

function cardsByFront(deck: DeckCard[]): Map<string, DeckCard[]> {
  const byFront = new Map<string, DeckCard[]>();
  for (const card of deck) {
    const same = byFront.get(card.frontText);
    if (same) same.push(card);
    else byFront.set(card.frontText, [card]);
  }
  return byFront;
}

/** Returns the fields of a card; what the file does not say stays as it is. */
function contentOf(card: FileCard, known: DeckCard | undefined): CardContent {
  const inferred = isCloze(card.frontText) ? 'cloze' : 'basic';
  const isSameSort = known !== undefined && (known.kind === 'cloze') === (inferred === 'cloze');
  return {
    frontText: card.frontText,
    backText: card.backText,
    kind: card.kind ?? (isSameSort ? known.kind : inferred),
    difficulty: card.difficulty ?? known?.difficulty ?? 'medium',
    tags: card.tags ?? known?.tags ?? [],
  };
}

const anyDeletion = /\{\{c\d+::/;

function mistakeIn(content: CardContent, media: string[]): Reason | undefined {
  const [mistake] = mistakesInCard(content);
  if (mistake === undefined) return undefined;
  const isMissing = mistake.reason === 'frontMissing' || mistake.reason === 'backMissing';
  if (isMissing && media.length > 0)
    return reasonOf('mediaOnly', { count: media.length, names: media });
  if (mistake.reason === 'noDeletion' && anyDeletion.test(content.frontText))
    return reasonOf('clozeNumber');
  return reasonOf(mistake.reason, { count: mistake.count });
}

/** Spaces around a text and the kind of its line breaks are no change. */
const isSameText = (a: string, b: string) => a.replace(/\r\n?/g, '\n').trim() === b;

function changedFields(known: DeckCard, content: CardContent): Partial<CardContent> {
  const fields: Partial<CardContent> = {};
  if (!isSameText(known.frontText, content.frontText)) fields.frontText = content.frontText;
  if (!isSameText(known.backText, content.backText)) fields.backText = content.backText;
  if (known.kind !== content.kind) fields.kind = content.kind;
  if (known.difficulty !== content.difficulty) fields.difficulty = content.difficulty;
  if (known.tags.join('\n') !== content.tags.join('\n')) fields.tags = content.tags;
  return fields;
}
