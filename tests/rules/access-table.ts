import { beforeAll, describe, expect, it } from 'vitest';
import { as, PermissionDenied, type Client } from '#tests/rules/client';
import { groups, personaNames, personas, type PersonaName } from '#tests/rules/personas';
import { reopenSchool } from '#tests/rules/put';

const operations = ['get', 'list', 'create', 'update', 'delete'] as const;
type Operation = (typeof operations)[number];
type Attempt = (client: Client) => Promise<unknown>;

/**
 * Who may do what, by persona or by group of personas; a later row replaces an earlier one, and whoever has no row may do
 * nothing. A row has a mark for each of get, list, create, update and delete in that order: `✓` must be allowed, `·` must
 * be denied.
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
    // What is denied and what is read changes nothing, so it need not wait for one another.
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

/** Expects that the rules deny it, and that no other error does. */
export async function expectDenial(attempt: () => Promise<unknown>): Promise<void> {
  await expect(attempt()).rejects.toBeInstanceOf(PermissionDenied);
}

/** Tests of one story, each in a fresh school where the one before has changed it. */
export function stories(title: string, tell: () => void): void {
  describe(title, () => {
    beforeAll(reopenSchool);
    tell();
  });
}

/** The attempt is allowed, and what it changed is put back. */
export function allows(title: string, attempt: () => Promise<unknown>): void {
  it(`allows: ${title}`, async () => {
    await expectSuccess(attempt);
    await reopenSchool();
  });
}

/** The attempt is denied, and not by another error; what was put for it is taken back. */
export function denies(title: string, attempt: () => Promise<unknown>): void {
  it(`denies: ${title}`, async () => {
    await expectDenial(attempt);
    await reopenSchool();
  });
}
