import { questionOf, type CardKey } from '#model/cards/card-key';
import { isDue } from '#model/cards/due-cards';
import { continueReplay, replay, type Schedule } from '#model/cards/replay';
import type { ReceivedEntry } from '#model/cards/review-log';
import type { Day } from '#model/progress/calendar';
import type { Clock } from '#model/progress/clock';

/** How long a device may keep reviews before it sends them, for XP, in ms; and how far its clock may be ahead. */
const oldest = 30 * 86_400_000;
const ahead = 10 * 60_000;

/** The result of entries that were received since the packs were written. */
export type Study = {
  schedule: Schedule;
  /** The cards that were reviewed when they were due, by the learning day on which the server received the reviews. */
  days: Map<Day, Set<CardKey>>;
  /** Whether the whole log was replayed, because the packs no longer fit it. */
  isWhole: boolean;
};

/**
 * Returns what a learner studied. A card counts once a day, only when it was due, and only if its review reached the server
 * within a month: neither grading again and again nor a forged log gains more than honest study. Imported reviews count never.
 * @param base what the packs hold; undefined if they are broken
 * @param tail the entries that are not in `base`
 * @param whole returns all entries of the log; called if `tail` does not continue `base`
 */
export async function studyOf(
  base: Schedule | undefined,
  tail: ReceivedEntry[],
  clock: Clock,
  whole: () => Promise<ReceivedEntry[]>,
): Promise<Study> {
  const days = new Map<Day, Set<CardKey>>();
  const isNew = new Map(tail.map((entry) => [`${entry.device} ${entry.seq}`, entry]));
  const visit: Parameters<typeof replay>[1] = ({ device, seq, at, action }, before) => {
    if (action.kind === 'imported') return;
    const entry = isNew.get(`${device} ${seq}`);
    if (entry === undefined || at < entry.receivedAt - oldest || at > entry.receivedAt + ahead)
      return;
    if (before !== undefined && before.reviewedAt > 0 && !isDue(asAwake(before), at, clock)) return;
    const day = clock.dayOf(new Date(entry.receivedAt));
    const cards = days.get(day) ?? new Set<CardKey>();
    days.set(day, cards.add(cardOf(action.key)));
  };
  const continued = base && continueReplay(base, tail, visit);
  if (continued) return { schedule: continued, days, isWhole: false };
  days.clear();
  return { schedule: replay(await whole(), visit), days, isWhole: true };
}

/** A suspended card that is reviewed all the same was due. */
const asAwake = (state: NonNullable<Parameters<typeof isDue>[0]>) => ({
  ...state,
  isSuspended: false,
  isForgotten: false,
  buriedUntil: 0,
});

/** Both ways of a reverse card, and all deletions of a cloze card, are one card. */
function cardOf(key: CardKey): CardKey {
  const { courseID, cardID } = questionOf(key);
  return `${courseID}/${cardID}`;
}
