import type { Firestore } from 'firebase/firestore';
import { cardPack, unpackCard, type PackedCard } from '@trellis/model/cards/pack-documents';
import { readPack } from '@trellis/model/cards/packs';
import { cardPackPath } from '@trellis/model/cards/paths';
import { course, type Course } from '@trellis/model/content/course';
import { coursePath } from '@trellis/model/paths';
import { readDocument, readVersion } from '#web/data/cards/read-once';
import { fromFirestore, offline, useSubscription } from '#web/firebase/live-query';
import type { QueryState } from '#web/firebase/query-state';
import { codeOf } from '#web/shared/use-command';

/** A card of a course, as its packs have it. */
export type DeckCard = PackedCard & { courseID: string; cardID: string };

/** The cards of one course. */
export type CourseDeck = {
  courseID: string;
  title: string;
  /** BCP 47. */
  language: string;
  cards: DeckCard[];
  /** Whether the server has just said that these are all: a card that is not among them does not exist. */
  isWhole: boolean;
};

/** The cards of courses. */
export type Deck = {
  courses: CourseDeck[];
  /** Courses whose cards the learner may not read, or that are gone. */
  closed: string[];
};

/**
 * Returns the cards of courses. Reads each course, and the packs that this device does not have in their current version. Offline,
 * those on this device. Reads nothing for null.
 */
export function useDeck(courseIDs: string[] | null): QueryState<Deck> {
  const ids = courseIDs?.toSorted() ?? [];
  return useSubscription(
    courseIDs && `deck ${ids.join(' ')}`,
    fromFirestore((db, emit) => {
      let isLoaded = false;
      const load = async () => {
        const found = await readDeck(db, ids).catch(explain);
        isLoaded = found.status === 'ready';
        emit(found);
      };
      const onOnline = () => void (isLoaded || load());
      addEventListener('online', onOnline);
      void load();
      return () => removeEventListener('online', onOnline);
    }),
  );
}

/** Returns the state of a query that could not be read. */
export function explain(error: unknown): QueryState<never> {
  if (codeOf(error) === 'permission-denied') return { status: 'denied' };
  if (!navigator.onLine || codeOf(error) === 'unavailable') return offline;
  return { status: 'failed', error, retry: () => {} };
}

async function readDeck(db: Firestore, courseIDs: string[]): Promise<QueryState<Deck>> {
  const found = await Promise.all(
    courseIDs.map((courseID) =>
      readCourseDeck(db, courseID).catch((error: unknown) => {
        // Of several courses, one that the learner left must not hide the others.
        if (codeOf(error) === 'permission-denied') return undefined;
        throw error;
      }),
    ),
  );
  const courses = found.filter((deck) => deck !== undefined && deck !== 'missing');
  const closed = courseIDs.filter((id) => !courses.some(({ courseID }) => courseID === id));
  if (courseIDs.length > 0 && courses.length === 0)
    return { status: found.includes(undefined) ? 'denied' : 'missing' };
  return { status: 'ready', value: { courses, closed } };
}

async function readCourseDeck(db: Firestore, courseID: string): Promise<CourseDeck | 'missing'> {
  const { value, isFromCache } = await readDocument(db, coursePath(courseID), course);
  if (value === undefined) return 'missing';
  const packs = await readPacks(db, courseID, value);
  const { title, language } = value;
  const found = packs.map((pack) => (pack ? cardsIn(courseID, pack.cards) : []));
  const isWhole =
    !isFromCache &&
    packs.every((pack, at) => (pack?.version ?? -1) >= value.cardPacks[at]!.version) &&
    found.every((cards) => !cards.includes(undefined));
  const cards = found.flat().filter((card) => card !== undefined);
  return { courseID, title, language, cards, isWhole };
}

/** Returns the packs of a course; undefined for one that is missing. */
const readPacks = (db: Firestore, courseID: string, { cardPacks }: Pick<Course, 'cardPacks'>) =>
  Promise.all(
    cardPacks.map(({ id, version }) =>
      readVersion(db, cardPackPath(courseID, id), version, cardPack),
    ),
  );

/** Returns the cards of a pack; undefined for a broken one. */
const cardsIn = (courseID: string, text: string): (DeckCard | undefined)[] =>
  [...readPack(text)].map(([cardID, packed]) => {
    const card = unpackCard(packed);
    return card && { ...card, courseID, cardID };
  });
