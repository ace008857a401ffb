/** A document's fields as stored, with timestamps converted to dates. */
export type StoredFields = Record<string, unknown>;

/**
 * A migration from one shape of an entity's documents to the next. Stored documents have no version: each migration
 * detects whether it is due, so it is safe to run twice and on partial documents. See docs/changing-a-schema.md.
 */
export type Migration = {
  /** 1 for the entity's first migration, 2 for the next. */
  number: number;
  /** Returns whether a document still has the older shape. */
  isDue(fields: StoredFields): boolean;
  /** Returns the document in the newer shape, without mutating it. */
  lift(fields: StoredFields): StoredFields;
};

/** The part of a zod schema that parsing needs. */
export type Schema<T> = {
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: { message: string } };
};

const migrationsOf = new WeakMap<object, readonly Migration[]>();

/** Returns the schema with migrations that run before parsing. */
export function withMigrations<S extends object>(schema: S, ...migrations: Migration[]): S {
  migrationsOf.set(schema, migrations);
  return schema;
}

export const isFields = (value: unknown): value is StoredFields =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);

/** Returns a stored document in the current shape; the same object if it is current. */
export function lifted(schema: object, stored: unknown): unknown {
  if (!isFields(stored)) return stored;
  return (migrationsOf.get(schema) ?? []).reduce(
    (fields, migration) => (migration.isDue(fields) ? migration.lift(fields) : fields),
    stored,
  );
}

/** Returns whether the schema has migrations. */
export const hasMigrations = (schema: object): boolean => migrationsOf.has(schema);

/** Migrates and parses a stored document. */
export const safeReadStored = <T>(schema: Schema<T>, stored: unknown) =>
  schema.safeParse(lifted(schema, stored));

/** Like {@link safeReadStored}; throws if the document is malformed. */
export function readStored<T>(
  schema: Schema<T> & { parse(value: unknown): T },
  stored: unknown,
): T {
  return schema.parse(lifted(schema, stored));
}
