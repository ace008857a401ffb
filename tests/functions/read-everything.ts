import { db } from '@trellis/functions/firestore/admin';
import { quizPath } from '@trellis/model/paths';
import { anIDToken } from '#tests/factories/an-id-token';
import { projectID } from '#tests/functions/emulated';

const database = `projects/${projectID}/databases/(default)`;
const url = `http://${process.env.FIRESTORE_EMULATOR_HOST}/v1/${database}/documents`;

/** A response of the database to a request. */
export type Reply = { asked: string; status: number; body: string };

type Filter = { fieldPath: string; stringValue: string };

/**
 * Tries to read everything as this person, knowing every path: documents one by one and in batches; collections listed
 * and queried, whole and filtered; collection groups, sums, counts and collection names. Returns all responses,
 * including errors.
 */
export async function crawl(uid: string, secrets: Filter[] = []): Promise<Reply[]> {
  const token = anIDToken(projectID, uid, {
    email: `${uid}@school.example`,
    email_verified: true,
    role: 'student',
  });
  const ask = async (path: string, body?: object): Promise<Reply> => {
    const response = await fetch(url + path, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: `Bearer ${token}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const asked = `${path} ${body ? JSON.stringify(body) : ''}`;
    return { asked, status: response.status, body: await response.text() };
  };
  const { documents, collections } = await everything();
  const mine = [
    { fieldPath: 'userID', stringValue: uid },
    { fieldPath: 'courseID', stringValue: 'ferns' },
  ];
  const queries = [undefined, ...mine, ...secrets].map(queryWhere);
  const groups = [...new Set(collections.map(nameOf))];
  const asking = (parent: string, from: object) =>
    queries.flatMap((query) => [
      () => ask(`${parent}:runQuery`, { structuredQuery: { from: [from], ...query, limit: 10 } }),
      () => ask(`${parent}:runAggregationQuery`, sumsOf({ from: [from], ...query })),
    ]);
  const requests = [
    ...documents.map((path) => () => ask(`/${path}`)),
    () => ask(':batchGet', { documents: documents.map((path) => `${database}/documents/${path}`) }),
    ...['', `/${quizPath('quiz')}`].map((path) => () => ask(`${path}:listCollectionIds`, {})),
    ...collections.map((path) => () => ask(`/${path}?showMissing=true&pageSize=10`)),
    ...collections.flatMap((path) =>
      asking(`/${path}`.split('/').slice(0, -1).join('/'), { collectionId: nameOf(path) }),
    ),
    ...groups.flatMap((collectionId) => asking('', { collectionId, allDescendants: true })),
  ];
  const replies: Reply[] = [];
  const worker = async () => {
    for (let next = requests.shift(); next; next = requests.shift()) replies.push(await next());
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return replies.sort((a, b) => (a.asked < b.asked ? -1 : 1));
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

const queryWhere = (filter: Filter | undefined): object =>
  filter === undefined
    ? {}
    : {
        where: {
          fieldFilter: {
            field: { fieldPath: filter.fieldPath },
            op: 'EQUAL',
            value: { stringValue: filter.stringValue },
          },
        },
      };

const sumsOf = (structuredQuery: object): object => ({
  structuredAggregationQuery: {
    structuredQuery,
    aggregations: [
      { alias: 'count', count: {} },
      { alias: 'sum', sum: { field: { fieldPath: 'tolerance' } } },
    ],
  },
});

/** The paths of all documents and collections. */
async function everything(): Promise<{ documents: string[]; collections: string[] }> {
  const documents: string[] = [];
  const collections: string[] = [];
  const visit = async (found: FirebaseFirestore.CollectionReference[]) => {
    for (const collection of found) {
      collections.push(collection.path);
      for (const document of await collection.listDocuments()) {
        documents.push(document.path);
        await visit(await document.listCollections());
      }
    }
  };
  await visit(await db.listCollections());
  return { documents, collections };
}
