/**
 * An answer and when the page had it, in ms by this machine's clock; Infinity while the step is not finished.
 */
type Note = { answer: string; heldAt: number };

/**
 * The answers entered in an attempt, by question, since the last one known to be stored. The stored answer must always
 * be among them.
 */
export class EnteredAnswers {
  readonly #notes = new Map<string, Note[]>();
  readonly #returning = new Map<string, string[]>();

  /** Returns the latest answer to a question. */
  latest = (questionID: string): string => this.#of(questionID).at(-1)!.answer;

  /** Records the start of a step; returns a function that records its end. */
  enter(questionID: string, answer: string): () => void {
    const note = { answer, heldAt: Infinity };
    this.#notes.set(questionID, [...this.#of(questionID), note]);
    return () => void (note.heldAt = Date.now());
  }

  /** Returns the questions with new answers. */
  changed = (): string[] =>
    [...this.#notes].filter(([, notes]) => notes.length > 1).map(([id]) => id);

  /** Returns the answers that were entered but not stored. */
  missing = (stored: Record<string, string>): string[] =>
    this.changed()
      .filter((id) => this.#lostSince(id, stored) !== null)
      .map((id) => `${id}: entered ${this.latest(id)}, stored ${stored[id] ?? ''}`);

  /**
   * Returns how long before `killedAt` the oldest unsaved answer was entered, in ms; 0 if all are stored. Throws if
   * something is stored that was not entered.
   */
  lost(stored: Record<string, string>, killedAt: number): number {
    const asked = new Set([...this.changed(), ...Object.keys(stored)]);
    const since = [...asked].map((id) => this.#lostSince(id, stored) ?? killedAt);
    return killedAt - Math.min(killedAt, ...since);
  }

  /** Continues from the stored answers. Returns what was entered and is not stored. */
  settle(stored: Record<string, string>): Map<string, string[]> {
    const left = new Map<string, string[]>();
    for (const id of new Set([...this.changed(), ...this.#returning.keys()])) {
      const notes = this.#of(id);
      // Returning to an earlier answer may mean that nothing in between was stored yet.
      const place = notes.findIndex(({ answer }) => answer === (stored[id] ?? ''));
      const further = notes.slice(place + 1).map(({ answer }) => answer);
      if (further.length > 0) left.set(id, further);
      this.#notes.set(id, [{ answer: stored[id] ?? '', heldAt: 0 }]);
    }
    this.#returning.clear();
    return left;
  }

  /** Records answers that may still arrive, because a killed tab held them. */
  mayReturn(left: ReadonlyMap<string, string[]>) {
    for (const [id, answers] of left) this.#returning.set(id, answers);
  }

  readonly #of = (id: string): Note[] => this.#notes.get(id) ?? [{ answer: '', heldAt: 0 }];

  /** Returns when the oldest unsaved answer was entered; null if there is none. */
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
