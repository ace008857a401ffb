import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing';
import { beforeAll, describe, it } from 'vitest';
import { as, type Client } from '#tests/rules/client';
import { isSchoolChanged, reopenSchool } from '#tests/rules/put';
import { personaNames, type PersonaName } from '#tests/rules/personas';

const operations = ['get', 'list', 'create', 'update', 'delete'] as const;
type Operation = (typeof operations)[number];
type Attempt = (client: Client) => Promise<unknown>;

/**
 * One test for each persona and operation. A row has a mark for each of get, list, create, update and delete in that
 * order: `✓` must be allowed, `·` must be denied.
 */
export function accessTable(
  title: string,
  attempts: Record<Operation, Attempt>,
  table: Record<PersonaName, string>,
): void {
  describe(title, () => {
    beforeAll(reopenSchool);
    for (const persona of personaNames) {
      const marks = table[persona].trim().split(/\s+/);
      operations.forEach((operation, i) => {
        const isAllowed = marks[i] === '✓';
        if (!isAllowed && marks[i] !== '·')
          throw new Error(`${title}: no mark for ${persona}, ${operation}`);
        it(`${persona} ${isAllowed ? 'may' : 'may not'} ${operation}`, async () => {
          const attempt = attempts[operation](as(persona));
          if (!isAllowed) return void (await assertFails(attempt));
          await assertSucceeds(attempt);
          if (operation !== 'get' && operation !== 'list') await reopenSchool();
        });
      });
    }
  });
}

/** Tests of one story, each in a fresh school where the one before has changed it. */
export function stories(title: string, tell: () => void): void {
  describe(title, () => {
    beforeAll(reopenSchool);
    tell();
  });
}

/** The attempt is allowed, and what it changed is put back. */
export function may(title: string, attempt: () => Promise<unknown>): void {
  it(title, async () => {
    await assertSucceeds(attempt());
    await reopenSchool();
  });
}

/** The attempt is denied, and not by another error; what was put for it is taken back. */
export function mayNot(title: string, attempt: () => Promise<unknown>): void {
  it(title, async () => {
    await assertFails(attempt());
    if (isSchoolChanged()) await reopenSchool();
  });
}
