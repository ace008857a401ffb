import { beforeAll, describe, expect, it } from 'vitest';
import { mapLimited } from '#tests/rules/map-limited';
import { put, reopenSchool } from '#tests/rules/put';
import { wouldPass } from '#tests/rules/rest';
import { faultsOf, listsOfEveryLength } from '#tests/rules/shape-faults';
import { strict } from '#tests/rules/candidates';
import { writesOf, writtenEntities, type WrittenEntity } from '#tests/rules/written-entities';

/** Expects the rules to allow the document, and to deny it with any fault. */
async function expectShape(entity: WrittenEntity, sample: object, times?: string[]): Promise<void> {
  const isAllowed = (document: object) =>
    wouldPass(entity.writer, ...writesOf(entity, document, times));
  expect(await isAllowed(sample), 'without a fault').toBe(true);
  const faults = faultsOf(strict(entity.schema), sample).filter(
    ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value),
  );
  const accepted = await mapLimited(faults, async ({ what, value }) =>
    (await isAllowed(value as object)) ? [what] : [],
  );
  expect(accepted.flat()).toEqual([]);
}

describe('shapes', () => {
  beforeAll(reopenSchool);

  for (const [name, entity] of Object.entries(writtenEntities)) {
    const [sample = {}] = entity.documents;
    it(`denies ${name} with a fault at any level`, () => expectShape(entity, sample));

    const { shape } = entity.schema._zod.def;
    // A bound field has one value that the rules allow.
    const free = Object.entries(shape).filter(([field]) => !entity.bound?.includes(field));
    const lists = listsOfEveryLength(Object.fromEntries(free), sample);
    if (lists.length > 0)
      it(`allows ${name} with lists of every length`, async () => {
        for (const document of lists)
          expect(await wouldPass(entity.writer, ...writesOf(entity, document))).toBe(true);
      });

    const { update } = entity;
    if (update)
      it(`denies an update of ${name} with a fault at any level`, async () => {
        await put(update.before ?? { [entity.path]: sample });
        const { document = sample, times, beside = entity.beside } = update;
        await expectShape({ ...entity, beside }, document, times);
        await reopenSchool();
      });
  }
});
