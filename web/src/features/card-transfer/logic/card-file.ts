import type { CardKind, Flashcard } from '@trellis/model/content/flashcard';
import type { CardMistake } from '#web/shared/flashcards/card-mistakes';

/** Where a card comes from: its line or note in the file, its id there, and how it begins. */
export type Place = { number: number; name: string; start: string };

/** A card of a file. What the file does not say is undefined. */
export type FileCard = Place & {
  /** Its id in the file, from which its id in the course follows; undefined without one. */
  key: string | undefined;
  /** Its id in the course, if it was exported from one. */
  ownID: string | undefined;
  frontText: string;
  backText: string;
  kind: CardKind | undefined;
  tags: string[] | undefined;
  difficulty: Flashcard['difficulty'] | undefined;
  /** The name of its deck, with `::` between decks within decks; empty without one. */
  deck: string;
  /** The names of its pictures and sounds that do not come along. */
  media: string[];
};

/** Why a row or note makes no card, or which part of it does not come along. `names`: the parts. */
export type Reason = {
  reason:
    | CardMistake['reason']
    | 'kindOdd'
    | 'difficultyOdd'
    | 'clozeNumber'
    | 'mediaOnly'
    | 'imageOcclusion'
    | 'unknownType'
    | 'noCard'
    | 'comment'
    | 'header'
    | 'twice'
    | 'full'
    | 'mediaLeftOut'
    | 'tagsLeftOut'
    | 'columnsLeftOut'
    | 'cellsLeftOut';
  count: number;
  names: string;
};

/** A row or note that is not imported as it is, and why. */
export type Report = Place & Reason;

/** All that a file holds. */
export type CardFile = {
  cards: FileCard[];
  /** What makes no card. */
  skipped: Report[];
  /** What is imported without a part of it. */
  partial: Report[];
  /** How many decks the file has; a course has one. */
  decks: number;
};

const longestStart = 60;
const longestName = 200;

/** Returns the beginning of a text, on one line, to say which card is meant. */
export const startOf = (text: string): string => {
  const line = text.slice(0, 400).replace(/\s+/g, ' ').trim();
  return line.length > longestStart ? `${line.slice(0, longestStart).toWellFormed()}…` : line;
};

export const reasonOf = (
  reason: Reason['reason'],
  { count = 1, names = [] }: { count?: number; names?: string[] } = {},
): Reason => ({ reason, count, names: names.join(', ').slice(0, longestName) });
