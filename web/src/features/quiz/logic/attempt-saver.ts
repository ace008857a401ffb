import { AnsweredElsewhere } from '#web/features/quiz/data/answered-elsewhere';
import type { AttemptChanges } from '#web/features/quiz/data/attempt.commands';
import type { Unsent } from '#web/features/quiz/data/unsent-answers';

/**
 * The delay after a change before it is written, and the minimum time between two writes, in ms.
 */
const pause = 500;
const betweenWrites = 2000;
/** How often a write is retried after losing to another device. */
const mostAgain = 5;
/** Firestore queues every write; the last few ids may be the ones on the server. */
const mostSent = 3;

/** `saving`: on its way to the server, or queued while offline. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'refused';

/** Pending changes and the state of saving. They take precedence over the stored state. */
type Entered = {
  answers: Readonly<Record<string, string>>;
  flagged: readonly string[] | undefined;
  state: SaveState;
};

type Write<T> = (changes: AttemptChanges) => Promise<T>;
/** `id`: of the latest write. `isOld`: entered on an earlier page. */
type Entry = Unsent & { isGiven: boolean; id: string; isOld?: boolean };
type Flags = { list: string[]; isGiven: boolean };

/**
 * Collects answers and writes them: each change within two seconds, at most once in two seconds. `keep` receives each
 * answer until the server has it, and then null. Rejected answers are kept; those rejected because of another device
 * are retried.
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
  const notify = () => {
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
    notify();
  };

  /** Marks pending answers as sent. */
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
    notify();
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
      notify();
    }
  }

  /**
   * The server has confirmed an answer; one entered since then stays pending, even with the same text, because another
   * write may be on its way.
   */
  const settle = (id: string, given: Entry) => {
    const latest = entries.get(id);
    if (latest === undefined) return;
    if (latest === given) return drop(id);
    latest.held = [given.id, ...latest.held.slice(latest.held.indexOf(given.id) + 1)];
    keep(id, { held: latest.held, text: latest.text });
  };

  /**
   * Answers of an earlier page yield to answers given elsewhere since; answers entered here do not.
   */
  const giveWay = (stored: AttemptChanges['answerIDs']) => {
    for (const [id, { held, isOld }] of entries)
      if (isOld === true && !held.includes(stored[id] ?? '')) {
        drop(id);
        notify();
      }
  };

  /** Writes, and retries if another device was faster. */
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
        notify();
        throw error;
      }
    }
  }

  /** Writes pending answers at once. Rejects if the server does. */
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
    /** Sets an answer; `stored` is the id of the previous one. */
    change(questionID: string, text: string, stored: string) {
      const held = entries.get(questionID)?.held ?? [stored];
      enter(questionID, { held, text, isGiven: false, id: '' });
      plan();
    },
    /** Restores an answer of an earlier page, unless one was entered here. */
    resume(questionID: string, unsent: Unsent) {
      if (entries.has(questionID)) return;
      enter(questionID, { ...unsent, isGiven: false, id: '', isOld: true });
      plan();
    },
    /** Discards an answer of an earlier page, but not one entered here. */
    forget(questionID: string) {
      if (!entries.has(questionID)) keep(questionID, null);
    },
    /** Records the server's state, before a write claims that this device has seen it. */
    giveWay,
    flag(list: string[]) {
      flags = { list, isGiven: false };
      plan();
    },
    flush,
    retryUntilSaved,
    /**
     * Lets another operation write the pending answers, even if there are none: a submission includes the last
     * answers.
     */
    flushBy: <T>(write: Write<T>): Promise<T> => retryUntilSaved(() => send(write)),
  };
}
