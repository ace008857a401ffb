import { keysOfCard, type CardKey } from '@trellis/model/cards/card-key';
import type { CardForecast } from '@trellis/model/cards/card-forecast';
import type { CardSchedule } from '@trellis/model/cards/card-schedule';
import type { CardState } from '@trellis/model/cards/card-state';
import { forecastsOf, isDue } from '@trellis/model/cards/due-cards';
import { packStates } from '@trellis/model/cards/pack-documents';
import { changePacks, writePack } from '@trellis/model/cards/packs';
import { replay } from '@trellis/model/cards/replay';
import { writeEntry, type ReviewAction } from '@trellis/model/cards/review-entry';
import { foldOf, receivedEntries, type ReviewLog } from '@trellis/model/cards/review-log';
import { defaultOptions } from '@trellis/model/cards/review-options';
import { createScheduler } from '@trellis/model/cards/scheduler';
import { flashcard } from '@trellis/model/content/flashcard';
import {
  cardSchedulePath,
  flashcardPath,
  reviewLogPath,
  statePackPath,
} from '@trellis/model/paths';
import type { Clock } from '@trellis/model/progress/clock';
import type { Documents } from '#seed/documents';
import { randomFrom } from '#seed/school/random';

const minute = 60_000;
const day = 86_400_000;

/** How many days before the last evening somebody reviewed. */
const sessions = [24, 22, 21, 18, 16, 13, 10, 7, 4];
/** How many new questions they began in each. */
const newPerSession = 6;
const secondsPerCard = 14;
const logID = 'demophone1_1';

/** What a learner's review log gives. */
export type Reviewed = { documents: Documents; cardForecasts: Record<string, CardForecast> };

/**
 * Returns some weeks of reviews of a course's cards, as of the last evening, and what functions derive from them, but for
 * XP. On that evening the learner has only changed an option, so all reviews are folded. Deterministic.
 */
export function reviewHistory(uid: string, keys: CardKey[], evening: Date, clock: Clock): Reviewed {
  const log = logOf(keys, evening, clock);
  const fold = foldOf(new Map([[logID, log]]), clock)!;
  const entries = receivedEntries(logID, log);
  const folded = replay(entries.filter(({ receivedAt }) => receivedAt < fold.foldedAt.getTime()));
  const { index, written } = changePacks([], new Map(), packStates(folded.states), () => 'pack-1');
  const { options, optionsAt, through } = folded;
  const { positions, foldedAt } = fold;
  const schedule: CardSchedule = {
    ...{ packs: index, options, optionsAt, through },
    ...{ positions, foldedAt },
  };
  const documents: Documents = new Map();
  documents.set(reviewLogPath(uid, logID), log);
  documents.set(cardSchedulePath(uid), schedule);
  for (const { range, items } of written)
    documents.set(statePackPath(uid, range.id), {
      version: range.version,
      states: writePack(items),
    });
  const { states } = replay(entries);
  return { documents, cardForecasts: forecastsOf(states, fold.latest.getTime(), clock) };
}

/** Returns the keys of all questions of a course's cards, in the order of the cards. */
export function questionsIn(courseID: string, documents: Documents): CardKey[] {
  const prefix = flashcardPath(courseID, '');
  return [...documents].flatMap(([path, data]) =>
    path.startsWith(prefix)
      ? keysOfCard(courseID, path.slice(prefix.length), flashcard.parse(data))
      : [],
  );
}

function logOf(keys: CardKey[], evening: Date, clock: Clock): ReviewLog {
  const random = randomFrom(14);
  const scheduler = createScheduler();
  const states = new Map<CardKey, CardState>();
  const unseen = [...keys];
  const received: Record<string, Date> = {};
  let entries = '';
  let seq = 0;
  const write = (at: number, action: ReviewAction) => {
    entries += `${writeEntry({ seq: ++seq, at, action })}\n`;
  };
  const send = (at: number) => {
    received[entries.length] = new Date(at);
  };
  for (const daysAgo of sessions) {
    let at = evening.getTime() - daysAgo * day;
    const due = [...states].flatMap(([key, state]) => (isDue(state, at, clock) ? [key] : []));
    const queue = [...due, ...unseen.splice(0, newPerSession)];
    for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
      const took = Math.round((0.4 + 1.2 * random()) * secondsPerCard * 1000);
      at += took;
      const grade = gradeFor(random());
      const state = scheduler.review(states.get(key), grade, at);
      states.set(key, state);
      write(at, { kind: 'review', key, grade, took });
      // What is in a learning step comes again at the end of the session.
      if (state.stage !== 2) {
        queue.push(key);
        if (queue.length < 3) at = Math.max(at, state.due);
      }
    }
    send(at + minute);
  }
  write(evening.getTime(), {
    kind: 'options',
    options: { ...defaultOptions, newPerDay: 15 },
  });
  send(evening.getTime() + minute);
  return { entries, received, updatedAt: new Date(evening.getTime() + minute) };
}

/** Mostly good, seldom forgotten. */
const gradeFor = (chance: number): 1 | 2 | 3 | 4 =>
  chance < 0.08 ? 1 : chance < 0.2 ? 2 : chance < 0.85 ? 3 : 4;
