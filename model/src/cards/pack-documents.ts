import * as z from 'zod/mini';
import { readState, writeState, type CardState } from '#model/cards/card-state';
import { keysOfCard, type CardKey } from '#model/cards/card-key';
import type { PackRange, PackUpdate } from '#model/cards/packs';
import { cardDifficulty, cardKind, type Flashcard } from '#model/content/flashcard';

/**
 * `courses/{courseID}/card_packs/{packID}`: the texts of some hundred cards in one document, so that a deck costs few reads.
 * The course's `cardPacks` is their index. Functions derive them from the flashcards.
 */
export const cardPack = z.object({ version: z.int(), cards: z.string() });
export type CardPack = z.infer<typeof cardPack>;

/** What a pack says about a card. */
export type PackedCard = Pick<Flashcard, 'kind' | 'difficulty' | 'tags' | 'frontText' | 'backText'>;

const packedCard = z.object({
  kind: cardKind,
  difficulty: cardDifficulty,
  tags: z.array(z.string()),
  frontText: z.string(),
  backText: z.string(),
});

/** Returns a card as a pack stores it. */
export const packCard = (card: PackedCard): string =>
  JSON.stringify([card.kind, card.difficulty, card.tags, card.frontText, card.backText]);

/** Returns the card that a pack stores; undefined if it is broken. */
export function unpackCard(text: string): PackedCard | undefined {
  const list = parseOrNull(text);
  if (!Array.isArray(list) || list.length !== 5) return undefined;
  const [kind, difficulty, tags, frontText, backText]: unknown[] = list;
  return packedCard.safeParse({ kind, difficulty, tags, frontText, backText }).data;
}

/** Returns how many questions cards ask, as packs store them. */
export function questionsIn(texts: Iterable<string>): number {
  let questions = 0;
  for (const text of texts) {
    const card = unpackCard(text);
    questions += card ? keysOfCard('', '', card).length : 0;
  }
  return questions;
}

/** Returns the index of packs of cards with the number of questions in each pack that is written. */
export function withQuestions({ index, written }: Omit<PackUpdate, 'deleted'>): PackRange[] {
  const items = new Map(written.map((pack) => [pack.range.id, pack.items]));
  return index.map((range) => {
    const cards = items.get(range.id);
    return cards ? { ...range, questions: questionsIn(cards.values()) } : range;
  });
}

/** `card_schedules/{uid}/packs/{packID}`: the states of some thousand cards of a learner. Functions derive them from the log. */
export const statePack = z.object({ version: z.int(), states: z.string() });
export type StatePack = z.infer<typeof statePack>;

/** Returns the states as items of packs. */
export const packStates = (states: ReadonlyMap<CardKey, CardState>): Map<CardKey, string> =>
  new Map([...states].map(([key, state]) => [key, JSON.stringify(writeState(state))]));

/** Returns the states in items of packs; undefined if one is broken: then the log has to be replayed. */
export function unpackStates(
  items: ReadonlyMap<string, string>,
): Map<CardKey, CardState> | undefined {
  const states = new Map<CardKey, CardState>();
  for (const [key, text] of items) {
    const state = readState(parseOrNull(text));
    if (state === undefined) return undefined;
    states.set(key, state);
  }
  return states;
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
