import { AnsweredElsewhere } from '#web/features/quiz/data/answered-elsewhere';
import type { AttemptChanges } from '#web/features/quiz/data/attempt.commands';
import type { Unsent } from '#web/features/quiz/data/unsent-answers';

/** How long after a change it is written, in ms, and the least time between two writes. */
const pause = 500;
const betweenWrites = 2000;
/** How often a write goes again by itself, where another device has come first each time. */
const mostAgain = 5;
/** Firestore keeps what it is given; of that the last few may be what the server holds. */
const mostSent = 3;

/** `saving`: on its way to the server, or kept on this device until there is a connection. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'refused';

/** What the server has not taken yet, and how it stands. It goes before what is stored. */
type Entered = {
  answers: Readonly<Record<string, string>>;
  flagged: readonly string[] | undefined;
  state: SaveState;
};

type Write<T> = (changes: AttemptChanges) => Promise<T>;
/** `id`: under which it was given last. `isOld`: an earlier page's. */
type Entry = Unsent & { isGiven: boolean; id: string; isOld?: boolean };
type Flags = { list: string[]; isGiven: boolean };

/**
 * Gathers what a learner enters and has it written: each change within two seconds, and never twice in two seconds, however
 * fast somebody types. `keep` is told of each answer until the server has it, and then null. What is refused stays; what is
 * refused because of another device goes again.
 */
export function createAttemptSaver(options: {
  write: Write<unknown>;
  keep: (questionID: string, unsent: Unsent | null) => void;
  newID?: () => string;
}) {
  const { write, keep, newID = () => crypto.randomUUID() } = options;
  const entries = new Map<string, Entry>();
  let flags: Flags | undefined;
  let underWay = 0;
  let isRefused = false;
  let writtenAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  let shown: Entered = { answers: {}, flagged: undefined, state: 'saved' };

  const isWaiting = () =>
    flags?.isGiven === false || [...entries.values()].some((one) => !one.isGiven);
  const stateNow = (): SaveState => {
    if (isWaiting()) return isRefused ? 'refused' : 'unsaved';
    return underWay > 0 ? 'saving' : 'saved';
  };
  const tell = () => {
    shown = {
      answers: Object.fromEntries([...entries].map(([id, { text }]) => [id, text])),
      flagged: flags?.list,
      state: stateNow(),
    };
    listeners.forEach((notify) => notify());
  };

  const enter = (questionID: string, entry: Entry) => {
    const { held, text } = entry;
    entries.set(questionID, entry);
    keep(questionID, { held, text });
  };
  const drop = (questionID: string) => {
    entries.delete(questionID);
    keep(questionID, null);
  };

  const onTime = () => {
    timer = undefined;
    flush().catch(() => {});
  };
  const plan = () => {
    isRefused = false;
    const wait = Math.max(pause, writtenAt + betweenWrites - Date.now());
    timer ??= setTimeout(onTime, wait);
    tell();
  };

  /** Marks what waits as given. */
  const take = () => {
    clearTimeout(timer);
    timer = undefined;
    const given = [...entries].filter(([, one]) => !one.isGiven);
    for (const [id, one] of given) {
      const [before = '', ...sent] = one.held;
      one.isGiven = true;
      one.id = newID();
      one.held = [before, ...[...sent, one.id].slice(-mostSent)];
      keep(id, { held: one.held, text: one.text });
    }
    const givenFlags = flags?.isGiven === false ? flags : undefined;
    if (givenFlags) givenFlags.isGiven = true;
    return { given, givenFlags };
  };

  async function send<T>(write: Write<T>): Promise<T> {
    const { given, givenFlags } = take();
    isRefused = false;
    writtenAt = Date.now();
    underWay++;
    tell();
    try {
      const answers = Object.fromEntries(given.map(([id, { text }]) => [id, text]));
      const answerIDs = Object.fromEntries(given.map(([questionID, { id }]) => [questionID, id]));
      const flagged = givenFlags && { flagged: givenFlags.list };
      const answer = await write({ answers, answerIDs, ...flagged });
      given.forEach(([id, one]) => settle(id, one));
      if (flags === givenFlags) flags = undefined;
      return answer;
    } catch (error) {
      for (const [, one] of given) one.isGiven = false;
      if (givenFlags) givenFlags.isGiven = false;
      throw error;
    } finally {
      underWay--;
      tell();
    }
  }

  /** The server has an answer; what was entered since then still waits, be it the same: another may be on its way. */
  const settle = (id: string, given: Entry) => {
    const latest = entries.get(id);
    if (latest === undefined) return;
    if (latest === given) return drop(id);
    latest.held = [given.id, ...latest.held.slice(latest.held.indexOf(given.id) + 1)];
    keep(id, { held: latest.held, text: latest.text });
  };

  /** To what was answered elsewhere since, what an earlier page entered gives way; what somebody enters here does not. */
  const giveWay = (stored: AttemptChanges['answerIDs']) => {
    for (const [id, { held, isOld }] of entries)
      if (isOld === true && !held.includes(stored[id] ?? '')) {
        drop(id);
        tell();
      }
  };

  /** Writes, and again where another device has come first. */
  async function retryUntilSaved<T>(once: () => Promise<T>): Promise<T> {
    for (let again = 0; ; again++) {
      try {
        return await once();
      } catch (error) {
        if (error instanceof AnsweredElsewhere && again < mostAgain) {
          giveWay(error.answerIDs);
          continue;
        }
        isRefused = true;
        tell();
        throw error;
      }
    }
  }

  /** Writes at once what waits, if anything does. Rejects where it is refused. */
  const flush = (): Promise<void> =>
    retryUntilSaved(async () => {
      if (isWaiting()) await send(write);
    });

  return {
    snapshot: () => shown,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Enters an answer; `stored` is the id of what stood there. */
    change(questionID: string, text: string, stored: string) {
      const held = entries.get(questionID)?.held ?? [stored];
      enter(questionID, { held, text, isGiven: false, id: '' });
      plan();
    },
    /** Enters what an earlier page could not save; what has been entered here goes before. */
    resume(questionID: string, unsent: Unsent) {
      if (entries.has(questionID)) return;
      enter(questionID, { ...unsent, isGiven: false, id: '', isOld: true });
      plan();
    },
    /** Forgets what an earlier page could not save; not what has been entered here. */
    forget(questionID: string) {
      if (!entries.has(questionID)) keep(questionID, null);
    },
    /** To be told what the server holds, before a write says that this device has seen it. */
    giveWay,
    flag(list: string[]) {
      flags = { list, isGiven: false };
      plan();
    },
    flush,
    retryUntilSaved,
    /** Has something else write what waits, even nothing: a submission takes the last answers with it. */
    flushBy: <T>(write: Write<T>): Promise<T> => retryUntilSaved(() => send(write)),
  };
}
