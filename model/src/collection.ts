import type * as z from 'zod/mini';
import type { StoredFields } from '#model/stored';
import type { QuerySpec } from '#model/query';

/** Where documents of a person are: one by its path, the results of a query, or those that other documents lead to. */
export type Location =
  | { document: string }
  | { query: QuerySpec }
  | { each: { document: string } | { query: QuerySpec }; leadsTo(found: StoredFields): string[] };

/** What becomes of a person's documents when their account is erased. */
export type Erasure =
  /** They are deleted. */
  | { does: 'delete' }
  /** The fields named are emptied, or lose the person; the rest stays. */
  | { does: 'anonymise'; because: string }
  /** Functions derive them from other documents, and they follow those. */
  | { does: 'follow'; because: string }
  | { does: 'keep'; because: string };

/** What a collection holds of people. */
export type PersonalData<Field extends string = string> =
  /** Nothing. */
  | 'none'
  | {
      /** Finds the documents of a person, for export and erasure. */
      whereOf(uid: string): Location[];
      /** The fields that are about a person; `id` for the document's id. */
      fields: readonly (Field | 'id')[];
      /** Those among them that the law protects most: health, origin and the like. */
      sensitive?: readonly Field[];
      /** How long they are kept: as long as the account, or as long as the school wants. */
      kept: 'account' | 'school';
      onErasure: Erasure;
    };

/** A collection: where its documents are, what they look like, and what they hold of people. */
export type Collection = {
  /** Returns the path of a document, from the ids in it. */
  path: (...ids: string[]) => string;
  schema: z.ZodMiniObject<z.core.$ZodLooseShape>;
  personal: PersonalData;
};

/** Returns the collection as it is; a field that its schema does not have is a mistake in types. */
export const collection = <Shape extends z.core.$ZodLooseShape>(
  path: (...ids: string[]) => string,
  schema: z.ZodMiniObject<Shape>,
  personal: PersonalData<keyof Shape & string>,
): Collection => ({ path, schema, personal });
