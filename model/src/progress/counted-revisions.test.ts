import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isTakenBack, lastRevision, revisionToAdd } from '#model/progress/ledger';

/** Returns the revisions of the entries that follow when something comes and goes. */
function entriesOf(states: boolean[]): number[] {
  const known: number[] = [];
  for (const isCounted of states) {
    const added = revisionToAdd(known, isCounted);
    if (added !== null) known.push(added);
  }
  return known;
}

it('says at last how it is, with an entry for each change that was seen', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 19 }), (states) => {
      const known = entriesOf(states);
      const isCounted = known.length > 0 && !isTakenBack({ revision: known.at(-1)! });
      expect(isCounted).toBe(states.at(-1));
      expect(known).toEqual(known.map((_, index) => index));
    }),
  );
});

it('stops with an entry that takes it back, however often it comes and goes', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 100, maxLength: 300 }), (states) => {
      expect(entriesOf(states).length).toBeLessThanOrEqual(lastRevision + 1);
    }),
  );
  const known = entriesOf(Array.from({ length: 100 }, (_, index) => index % 2 === 0));
  expect(known.at(-1)).toBe(lastRevision);
  expect(isTakenBack({ revision: lastRevision })).toBe(true);
});
