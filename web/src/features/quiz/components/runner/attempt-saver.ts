import type { AttemptChanges } from '#web/features/quiz/data/attempt.commands';

/** How long after a change it is written, in ms, and the least time between two writes. */
const pause = 500;
const betweenWrites = 2000;

/** `saving`: on its way to the server, or kept on this device until there is a connection. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'refused';

/** What the server has not taken yet, and how it stands. It goes before what is stored. */
type Entered = {
  answers: Readonly<Record<string, string>>;
  flagged: readonly string[] | undefined;
  state: SaveState;
};

/** What was entered, and what the server held of it before. */
export type Unsent = { base: string; text: string };

type Write<T> = (changes: AttemptChanges) => Promise<T>;
type Entry = { base: string; text: string; isGiven: boolean };
type Flags = { list: string[]; isGiven: boolean };

/**
 * Gathers what a learner enters and has it written: each change within two seconds, and never twice in two seconds, however
 * fast somebody types. `keep` is told of each answer until the server has it, and then null. What is refused stays.
 */
export function createAttemptSaver(options: {
  write: Write<unknown>;
  keep: (questionID: string, unsent: Unsent | null) => void;
}) {
  const { write, keep } = options;
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
    if (isRefused) return 'refused';
    if (isWaiting()) return 'unsaved';
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

  const plan = () => {
    isRefused = false;
    const wait = Math.max(pause, writtenAt + betweenWrites - Date.now());
    timer ??= setTimeout(() => void send(write).catch(() => {}), wait);
    tell();
  };

  async function send<T>(write: Write<T>): Promise<T> {
    clearTimeout(timer);
    timer = undefined;
    const given = [...entries].filter(([, one]) => !one.isGiven);
    const givenFlags = flags?.isGiven === false ? flags : undefined;
    for (const [, one] of given) one.isGiven = true;
    if (givenFlags) givenFlags.isGiven = true;
    isRefused = false;
    writtenAt = Date.now();
    underWay++;
    tell();
    try {
      const answers = Object.fromEntries(given.map(([id, { text }]) => [id, text]));
      const answer = await write({ answers, ...(givenFlags && { flagged: givenFlags.list }) });
      given.forEach(([id, one]) => settle(id, one));
      if (flags === givenFlags) flags = undefined;
      return answer;
    } catch (error) {
      for (const [, one] of given) one.isGiven = false;
      if (givenFlags) givenFlags.isGiven = false;
      isRefused = true;
      throw error;
    } finally {
      underWay--;
      tell();
    }
  }

  /** The server has an answer; what was entered since then still waits. */
  const settle = (id: string, { text }: Entry) => {
    const latest = entries.get(id);
    if (latest === undefined) return;
    if (latest.text === text) {
      entries.delete(id);
      keep(id, null);
    } else {
      latest.base = text;
      keep(id, { base: text, text: latest.text });
    }
  };

  return {
    snapshot: () => shown,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Enters an answer; `stored` is what stood there. */
    change(questionID: string, text: string, stored: string) {
      const base = entries.get(questionID)?.base ?? stored;
      entries.set(questionID, { base, text, isGiven: false });
      keep(questionID, { base, text });
      plan();
    },
    flag(list: string[]) {
      flags = { list, isGiven: false };
      plan();
    },
    /** Writes at once what waits, if anything does. Rejects where it is refused. */
    flush: async (): Promise<void> => {
      if (isWaiting()) await send(write);
    },
    /** Has something else write what waits, even nothing: a submission takes the last answers with it. */
    flushBy: send,
  };
}
