/** A document's fields as they are stored, dates already made of timestamps. */
export type StoredFields = Record<string, unknown>;

/**
 * A step from one shape of an entity's documents to the next. A stored document carries no version: each step knows by the
 * document itself whether it is due, so that it may come to a document twice, and to a part of one. See
 * docs/changing-a-schema.md.
 */
export type Migration = {
  /** 1 for the entity's first, 2 for the next. */
  number: number;
  /** Returns whether a document still has the shape before. */
  isDue(fields: StoredFields): boolean;
  /** Returns the document in the shape after. Changes nothing in place. */
  lift(fields: StoredFields): StoredFields;
};

/** What parsing needs of a zod schema. */
export type Schema<T> = {
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: { message: string } };
};

const migrationsOf = new WeakMap<object, readonly Migration[]>();

/** Returns the schema, whose documents are lifted by these migrations before they are parsed. */
export function withMigrations<S extends object>(schema: S, ...migrations: Migration[]): S {
  migrationsOf.set(schema, migrations);
  return schema;
}

export const isFields = (value: unknown): value is StoredFields =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);

/** Returns a stored document in the shape of today; the same one where it has it. */
export function lifted(schema: object, stored: unknown): unknown {
  if (!isFields(stored)) return stored;
  return (migrationsOf.get(schema) ?? []).reduce(
    (fields, migration) => (migration.isDue(fields) ? migration.lift(fields) : fields),
    stored,
  );
}

/** Returns whether documents of this schema may have to be lifted. */
export const hasMigrations = (schema: object): boolean => migrationsOf.has(schema);

/** Reads a stored document: lifts it and parses it. */
export const safeReadStored = <T>(schema: Schema<T>, stored: unknown) =>
  schema.safeParse(lifted(schema, stored));

/** Like {@link safeReadStored}; throws where the document is not what its schema says. */
export function readStored<T>(
  schema: Schema<T> & { parse(value: unknown): T },
  stored: unknown,
): T {
  return schema.parse(lifted(schema, stored));
}
