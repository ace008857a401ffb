import { FieldPath, type DocumentSnapshot, type Query } from 'firebase-admin/firestore';
import { error } from 'firebase-functions/logger';
import type { QuerySpec } from '@trellis/model/queries';
import { db } from '#functions/firestore/admin';
import { decode, MalformedDocument } from '#functions/firestore/decode';
import type { Schema } from '@trellis/model/stored';

/** Returns the SDK's form of a query. */
export function queryOf(spec: QuerySpec): Query {
  const { collection, isGroup, where, orderBy = [], after, limit } = spec;
  let query: Query = isGroup ? db.collectionGroup(collection) : db.collection(collection);
  for (const [field, op, value] of where) query = query.where(field, op, value);
  for (const [field, direction] of orderBy) query = query.orderBy(field, direction);
  if (after !== undefined) {
    query = query.orderBy(FieldPath.documentId(), orderBy[0]?.[1]).startAfter(...after);
  }
  return limit === undefined ? query : query.limit(limit);
}

/**
 * Returns the documents found, with their ids. Malformed ones are logged and left out, so that they do not affect
 * others.
 */
export function decodeEach<T>(
  schema: Schema<T>,
  found: { docs: DocumentSnapshot[] },
): (T & { id: string })[] {
  return found.docs.flatMap((snapshot) => {
    try {
      const data = decode(schema, snapshot);
      return data === null ? [] : [{ ...data, id: snapshot.id }];
    } catch (problem) {
      if (!(problem instanceof MalformedDocument)) throw problem;
      error('malformed document left out', { document: problem.path, problem: problem.problem });
      return [];
    }
  });
}
