import * as z from 'zod/mini';
import { catalogPath, categoryPath } from '@trellis/model/paths';
import { anIDToken } from '#tests/factories/an-id-token';
import { documentsName, documentsUrl, projectId } from '#tests/rules/environment';
import { recorded } from '#tests/rules/recorder';
import { personas, type Persona, type PersonaName } from '#tests/rules/personas';

/** The placeholder for the server's time of a write. */
export const serverTime = Symbol('server time');

/** A number stored as a double even if it is an integer, which the JavaScript SDKs cannot do. */
export class Double {
  constructor(readonly value: number) {}
}

/** A write in the REST API: a whole document, or selected fields and transforms. */
export type RestWrite = {
  path: string;
  /** The fields to set; {@link serverTime} becomes a transform. `null` deletes the document. */
  data: object | null;
  /** The fields to update; if undefined, the document is replaced. */
  mask?: string[];
  /** Increment transforms, by field. */
  increments?: Record<string, number>;
  /** Requires the document to exist. */
  isUpdate?: true;
};

export type Sender = PersonaName | Persona | 'owner';

/** Public documents that exist in every school. */
export const publicPaths = [categoryPath('science'), catalogPath('0')];

/**
 * Returns a precondition that fails, on a document that the commit does not write: a commit may mention each only once.
 * `documents` is the resource name of the database's root.
 */
export function failingPrecondition(documents: string, written: string[]): object {
  const path = publicPaths.find((one) => !written.includes(one))!;
  return { verify: `${documents}/${path}`, currentDocument: { exists: false } };
}

/** The paths of documents written since the last reset. */
export const changedPaths = new Set<string>();

/** Sends writes as one commit. */
export async function sendWrites(who: Sender, writes: RestWrite[]) {
  const sent = await send(who, 'commit', { writes: writes.map(encodeWrite) });
  if (sent.status === 200) for (const { path } of writes) changedPaths.add(path);
  return sent;
}

/** Sends writes as one commit. Returns the HTTP status. */
export const commit = async (who: Sender, ...writes: RestWrite[]): Promise<number> =>
  (await sendWrites(who, writes)).status;

/**
 * Returns whether the rules allow a commit, without applying it: the commit includes a precondition that fails, and
 * the emulator checks the rules first. Nothing needs to be reset, so requests can run concurrently.
 */
export async function wouldPass(who: Sender, ...writes: RestWrite[]): Promise<boolean> {
  const written = writes.map(({ path }) => path);
  const failing = failingPrecondition(documentsName, written);
  const { answer } = await send(who, 'commit', { writes: [...writes.map(encodeWrite), failing] });
  switch (refusal.parse(answer).error.status) {
    case 'ALREADY_EXISTS':
      return true;
    case 'PERMISSION_DENIED':
      return false;
    // Firestore rejects the value, such as a list in a list.
    case 'INVALID_ARGUMENT':
      return false;
    // Contention with another commit.
    case 'ABORTED':
      return wouldPass(who, ...writes);
  }
}

const refusal = z.object({
  error: z.object({
    status: z.enum(['ALREADY_EXISTS', 'PERMISSION_DENIED', 'INVALID_ARGUMENT', 'ABORTED']),
  }),
});

/** Calls a method of the REST API, such as `commit` or `runQuery`. */
export async function send(who: Sender, method: string, body: object, parent = '') {
  if (who === 'owner') return sendAs('owner', method, body, parent);
  const persona = typeof who === 'string' ? personas[who] : who;
  return recorded({ who: persona, method, body, parent }, changedPaths, () =>
    sendAs(tokenOf(persona), method, body, parent),
  );
}

async function sendAs(token: string | null, method: string, body: object, parent: string) {
  const response = await fetch(`${documentsUrl}${parent}:${method}`, {
    method: 'POST',
    headers: token ? { Authorization: `Bearer ${token}` } : {},
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json().catch(() => null);
  return { status: response.status, answer };
}

const tokenOf = ({ uid, token }: Persona): string | null =>
  token && anIDToken(projectId, uid, token);

function encodeWrite({ path, data, mask, increments = {}, isUpdate }: RestWrite): object {
  const name = `${documentsName}/${path}`;
  if (data === null) return { delete: name };
  const entries = Object.entries(data);
  return {
    update: { name, fields: encodeFields(entries) },
    ...(mask ? { updateMask: { fieldPaths: mask } } : {}),
    updateTransforms: [
      ...timesIn(entries).map((fieldPath) => ({ fieldPath, setToServerValue: 'REQUEST_TIME' })),
      ...Object.entries(increments).map(([fieldPath, amount]) => ({
        fieldPath,
        increment: { integerValue: String(amount) },
      })),
    ],
    ...(isUpdate ? { currentDocument: { exists: true } } : {}),
  };
}

/** Returns the paths of the fields, also in maps, that are to have the server's time. */
const timesIn = (entries: [string, unknown][]): string[] =>
  entries.flatMap(([field, value]) => {
    if (value === serverTime) return [field];
    return isMap(value) ? timesIn(Object.entries(value)).map((key) => `${field}.\`${key}\``) : [];
  });

const isMap = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

export const encodeFields = (entries: [string, unknown][]): object =>
  Object.fromEntries(
    entries.filter(([, value]) => value !== serverTime).map(([key, value]) => [key, encode(value)]),
  );

export function encode(value: unknown): object {
  if (value === null) return { nullValue: null };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'string') return { stringValue: value };
  if (value instanceof Double) return { doubleValue: value.value };
  if (Number.isInteger(value)) return { integerValue: String(value) };
  if (typeof value === 'number')
    return { doubleValue: Number.isFinite(value) ? value : `${value}` };
  if (value instanceof Date) return { timestampValue: value.toISOString() };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(encode) } };
  if (typeof value === 'object')
    return { mapValue: { fields: encodeFields(Object.entries(value)) } };
  throw new Error(`No Firestore value: ${String(value)}`);
}

const encoded = z.looseObject({
  mapValue: z.optional(z.object({ fields: z.optional(z.record(z.string(), z.unknown())) })),
  arrayValue: z.optional(z.object({ values: z.optional(z.array(z.unknown())) })),
});

/** Decodes the fields of a document from the REST API. */
export const decodeFields = (fields: Record<string, unknown> = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, decode(value)]));

function decode(value: unknown): unknown {
  const { mapValue, arrayValue, ...scalar } = encoded.parse(value);
  if (mapValue) return decodeFields(mapValue.fields);
  if (arrayValue) return (arrayValue.values ?? []).map(decode);
  const [[type, content] = []] = Object.entries(scalar);
  if (type === 'integerValue') return Number(content);
  if (type === 'timestampValue') return new Date(String(content));
  return content;
}
