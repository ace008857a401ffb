import {
  emptyPath,
  limits,
  lookingUp,
  spender,
  stepOf,
  type Extra,
  type Measure,
} from '#tests/rules/spending-rules';
import { documentsName } from '#tests/rules/environment';
import type { PersonaName } from '#tests/rules/personas';
import { send, wouldPass, type RestWrite } from '#tests/rules/rest';
import { school } from '#tests/rules/school';
import { writesOf, writtenEntities, type WrittenEntity } from '#tests/rules/written-entities';

/** A request to measure. */
export type Request = {
  title: string;
  /** Documents that must exist before the request. */
  before?: Record<string, object>;
  /** Returns whether the rules allow the request with additional usage. */
  passes: (extra: Extra) => Promise<boolean>;
};

const nothing: Extra = { expressions: 0, lookups: 0, lookupsOfBatch: 0 };

const writing = (title: string, who: PersonaName, writes: RestWrite[]): Request => ({
  title: `${who} ${title}`,
  passes: (extra) => wouldPass(spender(who, extra), ...writes, ...lookingUp(extra)),
});

const reading = (who: PersonaName, path: string): Request => ({
  title: `${who} reads ${path}`,
  // A read is not a batch, so this limit does not apply.
  passes: async (extra) =>
    extra.lookupsOfBatch > 0 ||
    (await send(spender(who, extra), 'batchGet', { documents: [`${documentsName}/${path}`] }))
      .status === 200,
});

const writesOfEntity = ([name, entity]: [string, WrittenEntity]): Request[] =>
  entity.documents.map((document) =>
    writing(`writes ${name}`, entity.writer, writesOf(entity, document)),
  );

function updatesOfEntity([name, entity]: [string, WrittenEntity]): Request[] {
  const { update, writer, path, documents } = entity;
  if (!update) return [];
  const { before = { [path]: documents[0]! }, beside = entity.beside, times } = update;
  const nexts = update.document ? [update.document] : documents;
  return nexts.map((next) => ({
    ...writing(`changes ${name}`, writer, writesOf({ ...entity, beside }, next, times)),
    before,
  }));
}

/** Returns all client writes of all entities. */
export const allWrites = (): Request[] =>
  Object.entries(writtenEntities).flatMap((entry) => [
    ...writesOfEntity(entry),
    ...updatesOfEntity(entry),
  ]);

/** The personas that need the most look-ups. */
const readers = ['enrolled', 'teacher'] as const;

/** Returns a read of each document of the school. */
export const allReads = (): Request[] =>
  readers.flatMap((name) => Object.keys(school).map((path) => reading(name, path)));

/** Returns the largest number of steps up to `most` that passes, by binary search. */
async function largest(most: number, passes: (steps: number) => Promise<boolean>): Promise<number> {
  let least = 0;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (await passes(middle)) least = middle;
    else most = middle - 1;
  }
  return least;
}

export type Depth = { used: number; title: string };

/** Finds the requests with the highest usage of expressions and look-ups. */
export class DepthMeter {
  readonly deepest: Record<Measure, Depth> = {
    expressions: { used: 0, title: '' },
    lookups: { used: 0, title: '' },
    lookupsOfBatch: { used: 0, title: '' },
  };

  private constructor(private readonly room: Record<Measure, number>) {}

  /** Creates a meter, calibrated with a condition of one expression. */
  static async calibrated(): Promise<DepthMeter> {
    const { passes } = reading('learner', emptyPath);
    const step = stepOf.expressions;
    const steps = await largest(limits.expressions / step, (count) =>
      passes({ ...nothing, expressions: count * step }),
    );
    return new DepthMeter({ ...limits, expressions: steps * step + 1 });
  }

  /** Measures a request. Returns false if the rules deny it, or if its usage exceeds the limits. */
  async measure({ title, passes }: Request): Promise<boolean> {
    for (const measure of Object.keys(limits) as Measure[]) {
      const step = stepOf[measure];
      const passesWith = (count: number) => passes({ ...nothing, [measure]: count * step });
      const most = Math.floor((this.room[measure] - this.deepest[measure].used) / step);
      if (await passesWith(most)) continue;
      if (!(await passes(nothing))) return false;
      const used = this.room[measure] - step * (await largest(most - 1, passesWith));
      if (used > this.deepest[measure].used) this.deepest[measure] = { used, title };
    }
    return true;
  }
}
