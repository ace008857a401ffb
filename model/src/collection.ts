import type * as z from 'zod/mini';
import type { StoredFields } from '#model/stored';
import type { QuerySpec } from '#model/query';

/**
 * Where a person's documents are: at one path, in the results of a query, or referenced by other documents.
 */
export type Location =
  | { document: string }
  | { query: QuerySpec }
  | { each: { document: string } | { query: QuerySpec }; leadsTo(found: StoredFields): string[] };

/** What happens to a person's documents when their account is erased. */
export type Erasure =
  /** Deletes them. */
  | { does: 'delete' }
  /** Clears the named fields, or removes the person from them; keeps the rest. */
  | { does: 'anonymise'; because: string }
  /** Functions derive them from other documents, and update them accordingly. */
  | { does: 'follow'; because: string }
  | { does: 'keep'; because: string };

/** What personal data a collection holds. */
export type PersonalData<Field extends string = string> =
  /** None. */
  | 'none'
  | {
      /** Finds the documents of a person, for export and erasure. */
      whereOf(uid: string): Location[];
      /** The personal fields; `id` stands for the document id. */
      fields: readonly (Field | 'id')[];
      /** Those that the law protects most: health, origin and the like. */
      sensitive?: readonly Field[];
      /** Retention: as long as the account, or as long as the school. */
      kept: 'account' | 'school';
      onErasure: Erasure;
    };

/** A collection: its path, its schema and the personal data it holds. */
export type Collection = {
  /** Returns the path of a document, from the ids in it. */
  path: (...ids: string[]) => string;
  schema: z.ZodMiniObject<z.core.$ZodLooseShape>;
  personal: PersonalData;
};

/** Returns the collection unchanged; a field that its schema lacks is a type error. */
export const collection = <Shape extends z.core.$ZodLooseShape>(
  path: (...ids: string[]) => string,
  schema: z.ZodMiniObject<Shape>,
  personal: PersonalData<keyof Shape & string>,
): Collection => ({ path, schema, personal });
