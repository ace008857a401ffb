/** A value in the JSON format of Firestore's REST API, which the app reads for visitors. */
type RestValue =
  | { nullValue: null }
  | { booleanValue: boolean }
  | { integerValue: string }
  | { doubleValue: number }
  | { stringValue: string }
  | { timestampValue: string }
  | { arrayValue: { values: RestValue[] } }
  | { mapValue: { fields: RestFields } };
export type RestFields = Record<string, RestValue>;

/** Returns a document's fields as Firestore's REST API would. */
export const restFieldsOf = (fields: object): RestFields =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, restValueOf(value)]));

function restValueOf(value: unknown): RestValue {
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'number')
    return Number.isSafeInteger(value) ? { integerValue: String(value) } : { doubleValue: value };
  if (value instanceof Date) return { timestampValue: value.toISOString() };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(restValueOf) } };
  if (value !== null && typeof value === 'object')
    return { mapValue: { fields: restFieldsOf(value) } };
  return { nullValue: null };
}
