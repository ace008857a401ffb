import { Timestamp } from 'firebase/firestore';
import { readStored, safeReadStored, type Schema } from '@trellis/model/stored';

/** Returns a document's data with every Timestamp, at any depth, as a Date: what the schemas parse. */
function withDates(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate();
  if (Array.isArray(value)) return value.map(withDates);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withDates(item)]));
  }
  return value;
}

/** Returns a document's data in the shape of today. Throws where its schema refuses it. */
export const decode = <T>(schema: Schema<T> & { parse(value: unknown): T }, data: unknown): T =>
  readStored(schema, withDates(data));

/** Like {@link decode}; says whether the schema takes the data. */
export const safeDecode = <T>(schema: Schema<T>, data: unknown) =>
  safeReadStored(schema, withDates(data));
