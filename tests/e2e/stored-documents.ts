import * as z from 'zod';
import { emulatorEnvironment } from '#scripts/emulators';

const value = z.looseObject({
  stringValue: z.string().optional(),
  integerValue: z.string().optional(),
  doubleValue: z.number().optional(),
  booleanValue: z.boolean().optional(),
  timestampValue: z.coerce.date().optional(),
  get arrayValue() {
    return z.object({ values: z.array(value).default([]) }).optional();
  },
  get mapValue() {
    return z.object({ fields: z.record(z.string(), value).default({}) }).optional();
  },
});
type Value = z.infer<typeof value>;

const decode = (one: Value): unknown =>
  one.mapValue
    ? decodeFields(one.mapValue.fields)
    : one.arrayValue
      ? one.arrayValue.values.map(decode)
      : one.integerValue === undefined
        ? (one.stringValue ?? one.doubleValue ?? one.booleanValue ?? one.timestampValue ?? null)
        : Number(one.integerValue);

const decodeFields = (fields: Record<string, Value>) =>
  Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, decode(one)]));

// Values in the JSON format of the REST API.
export const text = (stringValue: string) => ({ stringValue });
export const number = (integerValue: number) => ({ integerValue });
export const list = (...values: object[]) => ({ arrayValue: { values } });

function encode(value: unknown): object {
  if (value === null) return { nullValue: null };
  if (typeof value === 'string') return text(value);
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'number')
    return Number.isInteger(value) ? number(value) : { doubleValue: value };
  if (value instanceof Date) return { timestampValue: value.toISOString() };
  if (Array.isArray(value)) return list(...value.map(encode));
  return { mapValue: { fields: encodeFields(value as object) } };
}
export const encodeFields = (value: object): Record<string, object> =>
  Object.fromEntries(Object.entries(value).map(([name, item]) => [name, encode(item)]));

const nameOf = (path: string) =>
  `projects/${emulatorEnvironment.GCLOUD_PROJECT}/databases/(default)/documents/${path}`;
const addressOf = (path: string) =>
  `http://${emulatorEnvironment.FIRESTORE_EMULATOR_HOST}/v1/${nameOf(path)}`;
const asAdmin = { Authorization: 'Bearer owner' };

/** Returns a stored document, bypassing the rules. */
export async function readStored(path: string): Promise<Record<string, unknown>> {
  const response = await fetch(addressOf(path), { headers: asAdmin });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  const document = z.object({ fields: z.record(z.string(), value) });
  return decodeFields(document.parse(await response.json()).fields);
}

/** Returns whether a document exists. */
export const exists = async (path: string): Promise<boolean> =>
  (await fetch(addressOf(path), { headers: asAdmin })).ok;

/**
 * Writes fields of a document, bypassing the rules; `fields` in the JSON format of the REST API.
 */
export async function writeAsAdmin(path: string, fields: Record<string, unknown>) {
  const mask = Object.keys(fields)
    .map((name) => `updateMask.fieldPaths=${name}`)
    .join('&');
  const response = await fetch(`${addressOf(path)}?${mask}`, {
    method: 'PATCH',
    headers: { ...asAdmin, 'Content-Type': 'application/json' },
    body: JSON.stringify({ fields }),
  });
  if (!response.ok) throw new Error(await response.text());
}

/** Writes fields of a document, bypassing the rules. */
export const writeDocument = (path: string, value: object) =>
  writeAsAdmin(path, encodeFields(value));

/** Writes whole documents in one commit, bypassing the rules; the largest that Firestore takes has 500. */
export async function writeDocuments(documents: { path: string; value: object }[]) {
  const writes = documents.map(({ path, value }) => ({
    update: { name: nameOf(path), fields: encodeFields(value) },
  }));
  const response = await fetch(`${addressOf('').slice(0, -1)}:commit`, {
    method: 'POST',
    headers: { ...asAdmin, 'Content-Type': 'application/json' },
    body: JSON.stringify({ writes }),
  });
  if (!response.ok) throw new Error(await response.text());
}

const answers = z.record(z.string(), z.string());

/** Returns the stored answers of an attempt. */
export const storedAnswers = async (attemptID: string): Promise<Record<string, string>> =>
  answers.parse((await readStored(`quiz_attempts/${attemptID}`)).answers);

/** Returns the documents of a collection with their ids, bypassing the rules. */
export async function listStored(
  path: string,
): Promise<(Record<string, unknown> & { id: string })[]> {
  const response = await fetch(`${addressOf(path)}?pageSize=300`, { headers: asAdmin });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  const documents = z.object({
    documents: z
      .array(z.object({ name: z.string(), fields: z.record(z.string(), value).default({}) }))
      .default([]),
  });
  return documents.parse(await response.json()).documents.map(({ name, fields }) => ({
    ...decodeFields(fields),
    id: name.slice(name.lastIndexOf('/') + 1),
  }));
}
