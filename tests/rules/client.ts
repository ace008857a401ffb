import * as z from 'zod/mini';
import type { QuerySpec } from '@trellis/model/queries';
import { documentsName } from '#tests/rules/environment';
import { personas, type Persona, type PersonaName } from '#tests/rules/personas';
import {
  decodeFields,
  encode,
  send,
  sendWrites,
  serverTime,
  type RestWrite,
} from '#tests/rules/rest';

/** Returns the placeholder for the server's time of a write. */
export const now = () => serverTime;

/** Returns the document with server timestamps in these fields, as the app writes it. */
export const nowIn = <T extends object>(data: T, ...fields: (keyof T & string)[]): object => ({
  ...data,
  ...Object.fromEntries(fields.map((field) => [field, serverTime])),
});

/** Thrown when the rules deny a request. */
export class PermissionDenied extends Error {}

const failure = z.object({ error: z.object({ status: z.string(), message: z.string() }) });

/** Returns the response. Rejects with {@link PermissionDenied}, or with an error that no test expects. */
async function answerTo(request: () => ReturnType<typeof send>): Promise<unknown> {
  const { status, answer } = await request();
  if (status === 200) return answer;
  const [first] = Array.isArray(answer) ? answer : [answer];
  const { error } = failure.parse(first);
  // Retries on contention, as the SDKs do.
  if (error.status === 'ABORTED') return answerTo(request);
  if (error.status === 'PERMISSION_DENIED') throw new PermissionDenied(error.message);
  throw new Error(`${error.status}: ${error.message}`);
}

const found = z.tuple([
  z.object({
    found: z.optional(z.object({ fields: z.optional(z.record(z.string(), z.unknown())) })),
  }),
]);

export const setting = (path: string, data: object): RestWrite => ({ path, data });
export const deleting = (path: string): RestWrite => ({ path, data: null });

/** Returns a write that updates these fields of a document; dots in a name address a field in a map. */
export function updating(path: string, fields: object): RestWrite {
  const data: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    const [map, key, ...deeper] = field.split('.');
    if (deeper.length > 0) throw new Error(`Too deep: ${field}`);
    if (key === undefined || value === serverTime) data[field] = value;
    else data[map!] = { ...(data[map!] as object), [key]: value };
  }
  const mask = Object.keys(fields).filter((field) => Reflect.get(fields, field) !== serverTime);
  return { path, data, mask, isUpdate: true };
}

/** Returns the operations of a persona. */
function connect(persona: Persona) {
  const write = async (...writes: RestWrite[]): Promise<void> => {
    await answerTo(() => sendWrites(persona, writes));
  };
  return {
    uid: persona.uid,
    /** Returns the document's data; undefined if it does not exist. */
    get: async (path: string): Promise<Record<string, unknown> | undefined> => {
      const documents = [`${documentsName}/${path}`];
      const [answer] = found.parse(await answerTo(() => send(persona, 'batchGet', { documents })));
      return answer.found && decodeFields(answer.found.fields);
    },
    list: (spec: QuerySpec) =>
      answerTo(() => send(persona, 'runQuery', { structuredQuery: query(spec) }, parentOf(spec))),
    /** Writes the whole document: creates it, or replaces an existing one. */
    set: (path: string, data: object) => write(setting(path, data)),
    update: (path: string, fields: object) => write(updating(path, fields)),
    delete: (path: string) => write(deleting(path)),
    /** Commits all writes in one batch. */
    together: write,
  };
}
export type Client = ReturnType<typeof connect>;

const operators = {
  '==': 'EQUAL',
  in: 'IN',
  '<': 'LESS_THAN',
  '<=': 'LESS_THAN_OR_EQUAL',
  '>': 'GREATER_THAN',
  '>=': 'GREATER_THAN_OR_EQUAL',
  'array-contains': 'ARRAY_CONTAINS',
} as const;

const filter = ([fieldPath, op, value]: QuerySpec['where'][number]): object =>
  value === null
    ? { unaryFilter: { field: { fieldPath }, op: 'IS_NULL' } }
    : { fieldFilter: { field: { fieldPath }, op: operators[op], value: encode(value) } };

/** Returns the path of the collection's parent document, with a leading slash. */
const parentOf = ({ collection }: QuerySpec) =>
  collection
    .split('/')
    .slice(0, -1)
    .map((part) => `/${encodeURIComponent(part)}`)
    .join('');

const query = ({ collection, isGroup, where, orderBy = [], limit }: QuerySpec) => ({
  from: [
    { collectionId: collection.split('/').at(-1), ...(isGroup ? { allDescendants: true } : {}) },
  ],
  ...(where.length > 0
    ? { where: { compositeFilter: { op: 'AND', filters: where.map(filter) } } }
    : {}),
  orderBy: orderBy.map(([fieldPath, direction]) => ({
    field: { fieldPath },
    direction: direction === 'asc' ? 'ASCENDING' : 'DESCENDING',
  })),
  ...(limit === undefined ? {} : { limit }),
});

/** Returns the client of a persona, named or created for a test. */
export const as = (who: PersonaName | Persona): Client =>
  connect(typeof who === 'string' ? personas[who] : who);
