import * as z from 'zod/mini';
import { categoryPath } from '@trellis/model/paths';
import { anIDToken } from '#tests/factories/an-id-token';
import { emulatorUrl, projectId } from '#tests/rules/environment';
import { personas, type PersonaName } from '#tests/rules/personas';

/** Stands for the moment at which the server takes a write, in {@link commit}. */
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
};

const documents = `projects/${projectId}/databases/(default)/documents`;
/** There is one in every school, and anybody may read it. */
const anybodysDocument = categoryPath('science');

/** Sends writes as one commit, past the SDK and all that it checks. Gives the HTTP status. */
export const commit = async (who: PersonaName | 'owner', ...writes: RestWrite[]): Promise<number> =>
  (await send(who, writes.map(encodeWrite))).status;

/**
 * Whether the rules would let a commit through, which then changes nothing: it comes with a condition that does not
 * hold, and the emulator asks the rules first. So many can be asked about at once, and nothing need be put back.
 */
export async function wouldPass(who: PersonaName, ...writes: RestWrite[]): Promise<boolean> {
  const broken = { verify: `${documents}/${anybodysDocument}`, currentDocument: { exists: false } };
  const { answer } = await send(who, [...writes.map(encodeWrite), broken]);
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

async function send(who: PersonaName | 'owner', writes: object[]) {
  const token = who === 'owner' ? 'owner' : tokenOf(who);
  const response = await fetch(`${emulatorUrl}/v1/${documents}:commit`, {
    method: 'POST',
    headers: token ? { Authorization: `Bearer ${token}` } : {},
    body: JSON.stringify({ writes }),
  });
  const answer: unknown = await response.json().catch(() => null);
  return { status: response.status, answer };
}

function tokenOf(who: PersonaName): string | null {
  const { uid, token } = personas[who];
  if (!token) return null;
  return anIDToken(projectId, uid, token);
}

function encodeWrite({ path, data, mask, increments = {} }: RestWrite): object {
  if (data === null) return { delete: `${documents}/${path}` };
  const entries = Object.entries(data);
  return {
    update: {
      name: `${documents}/${path}`,
      fields: encodeFields(entries.filter(([, value]) => value !== serverTime)),
    },
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
  };
}

const encodeFields = (entries: [string, unknown][]): object =>
  Object.fromEntries(entries.map(([key, value]) => [key, encode(value)]));

function encode(value: unknown): object {
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
