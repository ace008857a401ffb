/**
 * A maker of documents of one entity: the plain document, changed by named traits and by fields, later ones winning.
 * What it makes is accepted by the entity's schema and, with server time where the rules ask for it, by the rules.
 */
export const factory =
  <T extends object, Trait extends string = never>(
    plain: () => T,
    traits: Record<Trait, Partial<T>>,
  ) =>
  (...changes: (Trait | Partial<T>)[]): T =>
    changes.reduce<T>(
      (made, change) => ({ ...made, ...(typeof change === 'string' ? traits[change] : change) }),
      plain(),
    );

/** When the documents of the tests were made, unless a test says otherwise. */
export const longAgo = new Date('2026-01-05T08:00:00Z');

/** Exactly `length` characters of an ordinary label. */
export const wordOf = (length: number): string => 'word'.repeat(length / 4 + 1).slice(0, length);
