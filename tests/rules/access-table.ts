import { beforeAll, describe, expect, it } from 'vitest';
import { as, PermissionDenied, type Client } from '#tests/rules/client';
import { groups, personaNames, personas, type PersonaName } from '#tests/rules/personas';
import { reopenSchool } from '#tests/rules/put';

const operations = ['get', 'list', 'create', 'update', 'delete'] as const;
type Operation = (typeof operations)[number];
type Attempt = (client: Client) => Promise<unknown>;

/**
 * The permissions of personas or groups of personas. A later row overrides an earlier one; a persona without a row
 * has no access. A row has one mark each for get, list, create, update and delete, in that order: `✓` is allowed, `·`
 * is denied.
 */
export type Access = Partial<Record<PersonaName | keyof typeof groups, string>>;

/** Runs one test for each persona and operation. */
export function accessTable(
  title: string,
  attempts: Record<Operation, Attempt>,
  access: Access,
): void {
  describe(title, () => {
    beforeAll(reopenSchool);
    const cases = personaNames.flatMap((persona) => {
      const marks = marksOf(persona, access);
      return operations.map((operation, i) => ({ persona, operation, mark: marks[i] }));
    });
    // Denied requests and reads change nothing, so they run concurrently.
    for (const { persona, operation, mark } of cases)
      if (mark !== '✓')
        it.concurrent(`denies ${persona}: ${operation}`, () =>
          expectDenial(() => attempts[operation](as(persona))));
      else if (operation === 'get' || operation === 'list')
        it.concurrent(`allows ${persona}: ${operation}`, () =>
          expectSuccess(() => attempts[operation](as(persona))));
    for (const { persona, operation, mark } of cases)
      if (mark === '✓' && operation !== 'get' && operation !== 'list')
        it(`allows ${persona}: ${operation}`, async () => {
          await expectSuccess(() => attempts[operation](as(persona)));
          await reopenSchool();
        });
  });
}

function marksOf(persona: PersonaName, access: Access): string[] {
  const row = Object.entries(access)
    .filter(([name]) =>
      name in groups
        ? groups[name as keyof typeof groups](persona, personas[persona])
        : name === persona,
    )
    .at(-1);
  const marks = (row?.[1] ?? '· · · · ·').trim().split(/\s+/);
  if (marks.length !== operations.length || marks.some((mark) => mark !== '✓' && mark !== '·'))
    throw new Error(`Not five marks: ${row?.[1]}`);
  return marks;
}

const expectSuccess = (attempt: () => Promise<unknown>) => attempt().then(() => undefined);

/** Expects the rules to deny the request; any other error fails the test. */
export async function expectDenial(attempt: () => Promise<unknown>): Promise<void> {
  await expect(attempt()).rejects.toBeInstanceOf(PermissionDenied);
}

/** Groups tests that start from the initial school; each test resets it afterwards. */
export function stories(title: string, tell: () => void): void {
  describe(title, () => {
    beforeAll(reopenSchool);
    tell();
  });
}

/** Tests that the request is allowed, then resets the school. */
export function allows(title: string, attempt: () => Promise<unknown>): void {
  it(`allows: ${title}`, async () => {
    await expectSuccess(attempt);
    await reopenSchool();
  });
}

/** Tests that the rules deny the request, then resets the school. */
export function denies(title: string, attempt: () => Promise<unknown>): void {
  it(`denies: ${title}`, async () => {
    await expectDenial(attempt);
    await reopenSchool();
  });
}
