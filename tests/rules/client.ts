import firebase from 'firebase/compat/app';
import type { QuerySpec } from '@trellis/model/queries';
import { environment } from '#tests/rules/environment';
import { personas, type Persona, type PersonaName } from '#tests/rules/personas';

/** Stands for the moment at which the server takes a write. */
export const now = () => firebase.firestore.FieldValue.serverTimestamp();

/** The document with server time in these fields, as an honest client writes it. */
export const nowIn = <T extends object>(data: T, ...fields: (keyof T & string)[]): object => ({
  ...data,
  ...Object.fromEntries(fields.map((field) => [field, now()])),
});

/** One of the writes that go together. */
export type Write = (batch: firebase.firestore.WriteBatch, at: (path: string) => Ref) => void;
type Ref = firebase.firestore.DocumentReference;

/** What a person does through the SDK. */
function connect({ uid, token }: Persona) {
  const context = token
    ? environment.authenticatedContext(uid, token)
    : environment.unauthenticatedContext();
  const db = context.firestore();
  return {
    uid,
    get: (path: string) => db.doc(path).get(),
    list: (spec: QuerySpec) => query(db, spec).get(),
    /** Writes the whole document: a create where there is none, else an update. */
    set: (path: string, data: object) => db.doc(path).set(data),
    update: (path: string, data: object) => db.doc(path).update(data),
    delete: (path: string) => db.doc(path).delete(),
    together: (...writes: Write[]) => {
      const batch = db.batch();
      for (const write of writes) write(batch, (path) => db.doc(path));
      return batch.commit();
    },
  };
}
export type Client = ReturnType<typeof connect>;

function query(db: firebase.firestore.Firestore, spec: QuerySpec): firebase.firestore.Query {
  const all = spec.isGroup ? db.collectionGroup(spec.collection) : db.collection(spec.collection);
  const found = spec.where.reduce<firebase.firestore.Query>(
    (q, condition) => q.where(...condition),
    all,
  );
  const sorted = (spec.orderBy ?? []).reduce((q, order) => q.orderBy(...order), found);
  return spec.limit === undefined ? sorted : sorted.limit(spec.limit);
}

const clients = new Map<Persona, Client>();

/** The client of a persona, or of somebody made up for one test. */
export function as(who: PersonaName | Persona): Client {
  const persona = typeof who === 'string' ? personas[who] : who;
  const client = clients.get(persona) ?? connect(persona);
  clients.set(persona, client);
  return client;
}
