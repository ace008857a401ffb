import { Timestamp } from 'firebase/firestore';
import { readStored, safeReadStored, type Schema } from '@trellis/model/stored';

/**
 * Returns a document's data with Timestamps converted to Dates, at any depth, ready for parsing.
 */
function withDates(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate();
  if (Array.isArray(value)) return value.map(withDates);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withDates(item)]));
  }
  return value;
}

/** Returns a document's data in the current shape. Throws if it does not match its schema. */
export const decode = <T>(schema: Schema<T> & { parse(value: unknown): T }, data: unknown): T =>
  readStored(schema, withDates(data));

/** Like {@link decode}, but returns whether the data matches the schema. */
export const safeDecode = <T>(schema: Schema<T>, data: unknown) =>
  safeReadStored(schema, withDates(data));
