import { catalogShard } from '@trellis/model/content/catalog';
import { notification } from '@trellis/model/notification';
import { leaderboardEntry } from '@trellis/model/progress/leaderboard';
import { userProgress } from '@trellis/model/progress/user-progress';
import { xpEvent } from '@trellis/model/progress/xp-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { safeParse } from 'zod/v4/core';
import { aCatalogShard } from '#tests/factories/a-course';
import { aNotification } from '#tests/factories/a-notification';
import { aLeaderboardEntry, aUserProgress, anXpEvent } from '#tests/factories/a-user-progress';
import { longAgo } from '#tests/factories/factory';
import { candidates, strict, without } from '#tests/rules/candidates';
import { put, reopenSchool } from '#tests/rules/put';
import { commit, serverTime } from '#tests/rules/rest';
import { school } from '#tests/rules/school';
import { writtenEntities, type WrittenEntity } from '#tests/rules/written-entities';

/** Whether the rules accept the document; what they let in is taken out again. */
async function isAllowed(entity: WrittenEntity, document: object): Promise<boolean> {
  const { path, writer, times = [], beside = [], isPart, schema } = entity;
  const data = Object.fromEntries(
    Object.entries(document).map(([field, value]) =>
      times.includes(field) && value === longAgo ? [field, serverTime] : [field, value],
    ),
  );
  const fields = [...new Set([...Object.keys(schema._zod.def.shape), ...Object.keys(data)])];
  const writes = [{ path, data, ...(isPart ? { mask: fields } : {}) }, ...beside];
  if ((await commit(writer, ...writes)) !== 200) return false;
  await put(Object.fromEntries(writes.map(({ path }) => [path, school[path] ?? null])));
  return true;
}

describe('rules and schemas do not drift apart', () => {
  beforeAll(reopenSchool);

  for (const [name, entity] of Object.entries(writtenEntities)) {
    const schema = strict(entity.schema);
    const isValid = (document: object) => safeParse(schema, document).success;
    const [sample] = entity.documents;

    it.each(entity.documents.map((document, i) => [i, document] as const))(
      `${name} %i of the factory is accepted by both`,
      async (_, document) => {
        expect(isValid(document), 'schema').toBe(true);
        expect(await isAllowed(entity, document), 'rules').toBe(true);
      },
    );

    it(`${name} with an unknown key is refused by both`, async () => {
      const document = { ...sample, unknown: 'word' };
      expect(isValid(document), 'schema').toBe(false);
      expect(await isAllowed(entity, document), 'rules').toBe(false);
    });

    for (const [field, type] of Object.entries(entity.schema._zod.def.shape)) {
      it(`${name} without ${field} is refused by both`, async () => {
        const document = without(sample!, field);
        expect(isValid(document), 'schema').toBe(false);
        expect(await isAllowed(entity, document), 'rules').toBe(false);
      });

      const isBound = [...(entity.bound ?? []), ...(entity.times ?? [])].includes(field);
      it(`${name}.${field} takes ${isBound ? 'at most ' : ''}the same values in both`, async () => {
        const verdicts = { accepted: 0, refused: 0 };
        const generated = candidates(type, Reflect.get(sample!, field));
        for (const value of [...generated, ...(entity.also?.[field] ?? [])]) {
          const document = { ...sample, [field]: value };
          const schemaAccepts = isValid(document);
          verdicts[schemaAccepts ? 'accepted' : 'refused'] += 1;
          if (isBound && schemaAccepts) continue;
          if ((await isAllowed(entity, document)) !== schemaAccepts)
            expect.fail(
              `the schema ${schemaAccepts ? 'alone accepts' : 'alone refuses'} ${show(value)}`,
            );
        }
        expect(verdicts.refused).toBeGreaterThan(0);
        expect(verdicts.accepted).toBeGreaterThan(0);
      });
    }
  }

  it('what functions own is made by the factories as the schemas say', () => {
    expect(safeParse(strict(catalogShard), aCatalogShard()).error).toBeUndefined();
    expect(safeParse(strict(userProgress), aUserProgress('experienced')).error).toBeUndefined();
    expect(safeParse(strict(xpEvent), anXpEvent()).error).toBeUndefined();
    expect(safeParse(strict(leaderboardEntry), aLeaderboardEntry()).error).toBeUndefined();
    expect(safeParse(strict(notification), aNotification('completed')).error).toBeUndefined();
  });
});

const show = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 200);
