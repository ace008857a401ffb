/**
 * Creates a factory for documents of one entity: a default document, changed by named traits and by fields, later ones
 * winning. The result is valid for the schema and, with server time where the rules require it, for the rules.
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

/** The default creation time of test documents. */
export const longAgo = new Date('2026-01-05T08:00:00Z');

/** Returns a label of exactly `length` characters. */
export const wordOf = (length: number): string => 'word'.repeat(length / 4 + 1).slice(0, length);
