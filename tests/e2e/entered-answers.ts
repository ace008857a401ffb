/** An answer and when the page had it, in ms by this machine's clock; Infinity while a step to it is not known to be over. */
type Note = { answer: string; heldAt: number };

/**
 * What somebody has entered in an attempt, question by question, since it was last known to be stored. What is stored must
 * always be among it.
 */
export class EnteredAnswers {
  readonly #notes = new Map<string, Note[]>();
  readonly #returning = new Map<string, string[]>();

  /** The latest answer to a question. */
  latest = (questionID: string): string => this.#of(questionID).at(-1)!.answer;

  /** Notes that a step begins; what comes back notes that it is over. */
  enter(questionID: string, answer: string): () => void {
    const note = { answer, heldAt: Infinity };
    this.#notes.set(questionID, [...this.#of(questionID), note]);
    return () => void (note.heldAt = Date.now());
  }

  /** The questions that something has been entered in since. */
  changed = (): string[] =>
    [...this.#notes].filter(([, notes]) => notes.length > 1).map(([id]) => id);

  /** What the page has had and is not stored. */
  missing = (stored: Record<string, string>): string[] =>
    this.changed()
      .filter((id) => this.#lostSince(id, stored) !== null)
      .map((id) => `${id}: entered ${this.latest(id)}, stored ${stored[id] ?? ''}`);

  /**
   * How long before `killedAt` the oldest answer was entered that is not stored, in ms; 0 where all are. Throws where
   * something is stored that was not entered.
   */
  lost(stored: Record<string, string>, killedAt: number): number {
    const asked = new Set([...this.changed(), ...Object.keys(stored)]);
    const since = [...asked].map((id) => this.#lostSince(id, stored) ?? killedAt);
    return killedAt - Math.min(killedAt, ...since);
  }

  /** What is stored now is where it goes on from. Says what had been entered and is not stored. */
  settle(stored: Record<string, string>): Map<string, string[]> {
    const left = new Map<string, string[]>();
    for (const id of new Set([...this.changed(), ...this.#returning.keys()])) {
      const notes = this.#of(id);
      // Who goes back to an earlier answer may have stored nothing yet of the way there and back.
      const place = notes.findIndex(({ answer }) => answer === (stored[id] ?? ''));
      const further = notes.slice(place + 1).map(({ answer }) => answer);
      if (further.length > 0) left.set(id, further);
      this.#notes.set(id, [{ answer: stored[id] ?? '', heldAt: 0 }]);
    }
    this.#returning.clear();
    return left;
  }

  /** Notes answers that may come back: a tab held them when it was killed. */
  mayReturn(left: ReadonlyMap<string, string[]>) {
    for (const [id, answers] of left) this.#returning.set(id, answers);
  }

  readonly #of = (id: string): Note[] => this.#notes.get(id) ?? [{ answer: '', heldAt: 0 }];

  /** When the oldest answer was there that is newer than what is stored; null where there is none. */
  #lostSince(id: string, stored: Record<string, string>): number | null {
    const notes = this.#of(id);
    const answer = stored[id] ?? '';
    const known = notes.findLastIndex((note) => note.answer === answer);
    const place = known < 0 && this.#returning.get(id)?.includes(answer) ? 0 : known;
    if (place < 0) {
      const entered = JSON.stringify({ notes, returning: this.#returning.get(id) });
      throw new Error(`${id} holds ${JSON.stringify(answer)}, which nobody entered: ${entered}`);
    }
    return notes.slice(place + 1).find(({ heldAt }) => heldAt < Infinity)?.heldAt ?? null;
  }
}
