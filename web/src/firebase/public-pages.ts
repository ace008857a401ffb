import { useEffect, useState } from 'react';
import type { ZodMiniType } from 'zod/mini';
import type { QuerySpec } from '@trellis/model/query';
import { readStored } from '@trellis/model/stored';
import { firebaseConfig, restAddress } from '#web/firebase/config';
import type { RestFields, RestValue } from '#web/firebase/inlined-document';
import type { Pages } from '#web/firebase/live-pages';
import { decodeFields, problem } from '#web/firebase/public-document';
import type { QueryState } from '#web/firebase/query-state';

/** A document in the JSON format of Firestore's REST API. */
type Row = { name: string; fields: RestFields };

function encode(value: unknown): RestValue {
  if (typeof value === 'boolean') return { booleanValue: value };
  return typeof value === 'number'
    ? { integerValue: String(value) }
    : { stringValue: String(value) };
}

/** Returns a query in the format of the REST API; it selects by equality, and starts after a document. */
function structured({ collection, where, orderBy = [], limit }: QuerySpec, last?: Row): object {
  const field = (fieldPath: string) => ({ field: { fieldPath } });
  const filters = where.map(([name, , value]) => ({
    fieldFilter: { ...field(name), op: 'EQUAL', value: encode(value) },
  }));
  const order = [...orderBy, ['__name__', orderBy[0]?.[1] ?? 'asc'] as const];
  return {
    from: [{ collectionId: collection.split('/').at(-1) }],
    ...(filters.length > 0 ? { where: { compositeFilter: { op: 'AND', filters } } } : {}),
    orderBy: order.map(([name, direction]) => ({
      ...field(name),
      direction: direction === 'asc' ? 'ASCENDING' : 'DESCENDING',
    })),
    ...(last && {
      startAt: {
        values: [...orderBy.map(([name]) => last.fields[name]), { referenceValue: last.name }],
      },
    }),
    limit,
  };
}

/** Reads public documents without loading the Firestore SDK. Costs one read each, at least one. */
async function readRows(spec: QuerySpec, last?: Row): Promise<Row[] | 'denied'> {
  const parent = spec.collection.split('/').slice(0, -1).join('/');
  // A query of all documents has no parent, and no slash.
  const address = restAddress(await firebaseConfig(), `${parent}:runQuery`).replace('/:', ':');
  const body = JSON.stringify({ structuredQuery: structured(spec, last) });
  const response = await fetch(address, { method: 'POST', body });
  if (response.status === 401 || response.status === 403) return 'denied';
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const found = (await response.json()) as { document?: { name: string; fields?: RestFields } }[];
  return found.flatMap(({ document }) =>
    document ? [{ name: document.name, fields: document.fields ?? {} }] : [],
  );
}

/** What was read of a query. */
type Answer = { key: string; rows: Row[]; isWhole: boolean; state: QueryState<null> };

/**
 * Returns public documents page by page; the query's limit is the page size. Not live: a visitor's page does not change
 * while they read.
 */
export function usePublicPages<T>(
  spec: QuerySpec,
  schema: ZodMiniType<T>,
): QueryState<Pick<Pages<T>, 'items' | 'isWhole' | 'isLoading' | 'loadMore'>> {
  const key = JSON.stringify(spec);
  const [stored, setStored] = useState<Answer>();
  const [wanted, setWanted] = useState({ key, pages: 1, attempt: 0 });
  const answer = stored?.key === key ? stored : undefined;
  const asked = wanted.key === key ? wanted : { key, pages: 1, attempt: 0 };
  const rows = answer?.rows ?? [];

  useEffect(() => {
    let isCurrent = true;
    const retry = () => setWanted({ ...asked, attempt: asked.attempt + 1 });
    const failed = (state: QueryState<null>): Answer => ({ key, rows, isWhole: false, state });
    void readRows(spec, rows.at(-1))
      .then((more): Answer => {
        if (more === 'denied') return failed({ status: 'denied' });
        const isWhole = more.length < (spec.limit ?? Infinity);
        return { key, rows: [...rows, ...more], isWhole, state: { status: 'ready', value: null } };
      })
      .catch((error: unknown) => failed(problem(error, retry)))
      .then((read) => isCurrent && setStored(read));
    return () => {
      isCurrent = false;
    };
    // The key says everything about the query; the rows are those of the pages before.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, asked.pages, asked.attempt]);

  if (answer === undefined) return { status: 'loading' };
  if (answer.state.status !== 'ready') return answer.state;
  const isLoading = !answer.isWhole && pagesIn(rows, spec) < asked.pages;
  return {
    status: 'ready',
    value: {
      items: rows.map(({ name, fields }) => ({
        ...readStored(schema, decodeFields(fields)),
        id: name.split('/').at(-1)!,
      })),
      isWhole: answer.isWhole,
      isLoading,
      loadMore: () => {
        if (!isLoading && !answer.isWhole) setWanted({ ...asked, pages: asked.pages + 1 });
      },
    },
  };
}

const pagesIn = (rows: Row[], { limit = Infinity }: QuerySpec) => Math.ceil(rows.length / limit);
