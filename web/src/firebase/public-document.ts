import { useEffect, useState } from 'react';
import type { ZodMiniType } from 'zod/mini';
import { readStored } from '@trellis/model/stored';
import { firebaseConfig, restAddress } from '#web/firebase/config';
import { fetchOrCached } from '#web/firebase/fetch-or-cached';
import type { QueryState } from '#web/firebase/query-state';

/** A value in the JSON format of Firestore's REST API. */
type RestValue = {
  nullValue?: null;
  booleanValue?: boolean;
  integerValue?: string;
  doubleValue?: number;
  stringValue?: string;
  timestampValue?: string;
  arrayValue?: { values?: RestValue[] };
  mapValue?: { fields?: Record<string, RestValue> };
};

function decode(value: RestValue): unknown {
  if (value.integerValue !== undefined) return Number(value.integerValue);
  if (value.timestampValue !== undefined) return new Date(value.timestampValue);
  if (value.arrayValue) return (value.arrayValue.values ?? []).map(decode);
  if (value.mapValue) return decodeFields(value.mapValue.fields ?? {});
  return value.stringValue ?? value.booleanValue ?? value.doubleValue ?? null;
}

const decodeFields = (fields: Record<string, RestValue>) =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, decode(value)]));

/** Reads one public document without loading the Firestore SDK. Costs one document read. */
async function readPublicDocument<T>(path: string, schema: ZodMiniType<T>): Promise<QueryState<T>> {
  const response = await fetchOrCached(restAddress(await firebaseConfig(), path));
  if (response.status === 404) return { status: 'missing' };
  if (response.status === 401 || response.status === 403) return { status: 'denied' };
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { fields = {} } = (await response.json()) as { fields?: Record<string, RestValue> };
  return { status: 'ready', value: readStored(schema, decodeFields(fields)) };
}

const localStorageItem = new Map<string, { live: QueryState<unknown>; until: number }>();
const freshFor = 60_000;

/**
 * Returns the state for a failed read: offline means that there is no cached copy; it is retried on reconnection.
 */
const problem = (error: unknown, retry: () => void): QueryState<never> =>
  navigator.onLine ? { status: 'failed', error, retry } : { status: 'offline', retry };

/**
 * Returns a public document, cached for a minute; offline, the copy last read on this device. Not live: a visitor's
 * page does not change while they read.
 */
export function usePublicDocument<T>(path: string, schema: ZodMiniType<T>): QueryState<T> {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ path: string; live: QueryState<T> }>();
  const known = localStorageItem.get(path);
  const live = answer?.path === path ? answer.live : undefined;

  useEffect(() => {
    if (known !== undefined && known.until > Date.now()) return;
    let isCurrent = true;
    const retry = () => {
      setAnswer(undefined);
      setAttempt((count) => count + 1);
    };
    void readPublicDocument(path, schema)
      .then((read) => {
        if (read.status === 'ready')
          localStorageItem.set(path, { live: read, until: Date.now() + freshFor });
        return read;
      })
      .catch((error: unknown) => problem(error, retry))
      .then((read) => isCurrent && setAnswer({ path, live: read }));
    return () => {
      isCurrent = false;
    };
    // `known` is read once per path on purpose: it only saves the read.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [path, schema, attempt]);

  useEffect(() => {
    if (live?.status !== 'offline') return;
    addEventListener('online', live.retry);
    return () => removeEventListener('online', live.retry);
  }, [live]);

  return live ?? (known?.live as QueryState<T> | undefined) ?? { status: 'loading' };
}
