import type { BrowserContext, Page } from '@playwright/test';
import type { FrozenQuestion } from '@trellis/model/quiz/quiz-version';
import { nextStep, shownAnswer, type Random } from '#tests/e2e/random-answers';
import { storedAnswers } from '#tests/e2e/stored-documents';
import { expect } from '#tests/e2e/test';
import { EnteredAnswers } from '#tests/e2e/entered-answers';

/** A browser of the learner, and the unsaved answers of its killed tab. */
export type Device = { context: BrowserContext; page: Page; left: Map<string, string[]> };

/** What a killed tab may lose, in ms. */
const mayLose = 2000;
/** How long a write may need to arrive, in checks of stored data only. */
const travel = 1000;

/** How long a browser may need to detect a dead connection, in ms. */
const reconnection = 75_000;

export const pauseOf = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** How long a page may need on a busy machine, including a lost response, in ms. */
export const patience = 40_000;

/** Answers the questions of an attempt on two devices in turn, and records what was entered. */
export class SimulatedLearner {
  readonly notes = new EnteredAnswers();
  steps = 0;
  /** The most that a killed tab has lost, in ms: after its return, and before. */
  readonly lost = { back: 0, away: 0 };

  constructor(
    readonly attemptID: string,
    readonly address: string,
    readonly questions: FrozenQuestion[],
    readonly random: Random,
  ) {}

  readonly between = (low: number, high: number) => low + Math.floor(this.random() * (high - low));
  readonly oneOf = <T>(list: readonly T[]): T => list[this.between(0, list.length)]!;

  /**
   * Enters answers as fast as the page accepts them, until `stop` is called; leaves the `avoided` questions alone.
   */
  typing(page: Page, avoided: ReadonlySet<string> = new Set()): { stop: () => Promise<void> } {
    const asked = this.questions.filter(({ id }) => !avoided.has(id));
    let isStopped = false;
    const typing = async () => {
      while (!isStopped && asked.length > 0) {
        const question = this.oneOf(asked);
        const before = this.notes.latest(question.id);
        const step = nextStep(page, this.attemptID, question, before, this.random);
        const isOver = this.notes.enter(question.id, step.answer);
        await step.take();
        isOver();
        this.steps++;
        await pauseOf(this.between(0, 120));
      }
    };
    const done = typing().catch((error: unknown) => {
      // A killed page takes no more steps.
      if (!isStopped) throw error;
    });
    // The caller of `stop` receives the error.
    done.catch(() => {});
    const stop = () => {
      isStopped = true;
      return done;
    };
    return { stop };
  }

  /** Types for a while, then runs an interruption in the middle; returns when. */
  async typeUntil(
    { page, left }: Device,
    happens: () => Promise<unknown>,
    avoided: Iterable<string> = left.keys(),
  ): Promise<number> {
    const { stop } = this.typing(page, new Set(avoided));
    await pauseOf(this.between(200, 3000));
    const at = Date.now();
    const stopped = stop();
    await happens();
    await stopped;
    return at;
  }

  /** Types for a while and stops. */
  async typeFor(device: Device, ms: number, avoided: Iterable<string> = []): Promise<void> {
    const { stop } = this.typing(device.page, new Set(avoided));
    await pauseOf(ms);
    await stop();
  }

  /** Opens the attempt in a new tab of a device that had it open. */
  async open(device: Device): Promise<void> {
    device.page = await device.context.newPage();
    await device.page.goto(this.address);
    await this.whole(device);
  }

  /** Waits until the page shows all questions. */
  whole = ({ page }: Device) =>
    expect(page.locator('[data-question]')).toHaveCount(this.questions.length, {
      timeout: patience,
    });

  /**
   * Expects everything entered more than two seconds before the tab was killed to be stored, even before it is opened
   * again.
   */
  async expectArrived(killedAt: number): Promise<void> {
    await pauseOf(500);
    const lost = this.notes.lost(await storedAnswers(this.attemptID), killedAt);
    expect(lost).toBeLessThanOrEqual(mayLose + travel);
    this.lost.away = Math.max(this.lost.away, lost);
  }

  /**
   * Waits until everything that was entered is stored, and the device shows it; answers of the last two seconds before
   * `killedAt` may be missing. Continues from there.
   */
  async expectAllIn(device: Device, killedAt = 0): Promise<void> {
    this.notes.mayReturn(device.left);
    let stored: Record<string, string> = {};
    const missing = async () => {
      stored = await storedAnswers(this.attemptID);
      const lost = killedAt > 0 ? [] : this.notes.missing(stored);
      return [...lost, ...(await this.#unsettled(device, stored))];
    };
    await expect.poll(missing, { timeout: reconnection }).toEqual([]);
    const lost = this.notes.lost(stored, killedAt === 0 ? Date.now() : killedAt);
    expect(lost).toBeLessThanOrEqual(killedAt === 0 ? 0 : mayLose);
    this.lost.back = Math.max(this.lost.back, lost);
    this.notes.settle(stored);
    device.left = new Map();
  }

  /**
   * Leaves a device with a killed tab alone: the other device continues from the stored answers.
   */
  async leave(device: Device): Promise<void> {
    const left = this.notes.settle(await storedAnswers(this.attemptID));
    device.left = new Map([...device.left, ...left]);
  }

  /**
   * Returns a device's pending writes, and where it shows something other than the stored answers.
   */
  async #unsettled({ page }: Device, stored: Record<string, string>): Promise<string[]> {
    const unsent = await page.evaluate(
      (id) =>
        Object.entries(localStorage)
          .filter(([key]) => key.includes(`.answer.${id}.`))
          .map(([key, value]) => `unsent: ${key} ${value}`),
      this.attemptID,
    );
    const shown = await Promise.all(
      this.questions.map((one) => shownAnswer(page, this.attemptID, one)),
    );
    const different = this.questions.flatMap(({ id }, index) =>
      shown[index] === (stored[id] ?? '')
        ? []
        : [`${id}: shown ${shown[index]}, stored ${stored[id] ?? ''}`],
    );
    return [...unsent, ...different];
  }
}
