import * as z from 'zod/mini';
import { categoryPath } from '@trellis/model/paths';
import { anIDToken } from '#tests/factories/an-id-token';
import { documentsName, documentsUrl, projectId } from '#tests/rules/environment';
import { recorded } from '#tests/rules/recorder';
import { personas, type Persona, type PersonaName } from '#tests/rules/personas';

/** Stands for the moment at which the server takes a write. */
export const serverTime = Symbol('server time');

/** A number that is stored with a point, also where it is whole; no SDK for JavaScript writes such. */
export class Double {
  constructor(readonly value: number) {}
}

/** A write as the REST interface takes it: whole documents, or fields and transforms picked one by one. */
export type RestWrite = {
  path: string;
  /** Fields to set; those that are {@link serverTime} become transforms. `null` deletes the document. */
  data: object | null;
  /** Without it, the document is replaced. */
  mask?: string[];
  /** Amounts to add on the server. */
  increments?: Record<string, number>;
  /** The write is for a document that exists. */
  isUpdate?: true;
};

export type Sender = PersonaName | Persona | 'owner';

/** There is one in every school, and anybody may read it. */
const anybodysDocument = categoryPath('science');

/** Paths of the documents that were written, until somebody puts them back. */
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
 * Returns whether the rules would let a commit through, which then changes nothing: it comes with a condition that does not
 * hold, and the emulator asks the rules first. So many can be asked about at once, and nothing need be put back.
 */
export async function wouldPass(who: Sender, ...writes: RestWrite[]): Promise<boolean> {
  const broken = {
    verify: `${documentsName}/${anybodysDocument}`,
    currentDocument: { exists: false },
  };
  const { answer } = await send(who, 'commit', { writes: [...writes.map(encodeWrite), broken] });
  switch (refusal.parse(answer).error.status) {
    case 'ALREADY_EXISTS':
      return true;
    case 'PERMISSION_DENIED':
      return false;
    // No database takes it, such as a list in a list.
    case 'INVALID_ARGUMENT':
      return false;
    // Another commit held the document.
    case 'ABORTED':
      return wouldPass(who, ...writes);
  }
}

const refusal = z.object({
  error: z.object({
    status: z.enum(['ALREADY_EXISTS', 'PERMISSION_DENIED', 'INVALID_ARGUMENT', 'ABORTED']),
  }),
});

/** Sends a request to a method of the REST interface, such as `commit` or `runQuery`. */
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
    update: { name, fields: encodeFields(entries.filter(([, value]) => value !== serverTime)) },
    ...(mask ? { updateMask: { fieldPaths: mask } } : {}),
    updateTransforms: [
      ...entries
        .filter(([, value]) => value === serverTime)
        .map(([fieldPath]) => ({ fieldPath, setToServerValue: 'REQUEST_TIME' })),
      ...Object.entries(increments).map(([fieldPath, amount]) => ({
        fieldPath,
        increment: { integerValue: String(amount) },
      })),
    ],
    ...(isUpdate ? { currentDocument: { exists: true } } : {}),
  };
}

export const encodeFields = (entries: [string, unknown][]): object =>
  Object.fromEntries(entries.map(([key, value]) => [key, encode(value)]));

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

/** Returns the fields of a document as the REST interface gives them. */
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
