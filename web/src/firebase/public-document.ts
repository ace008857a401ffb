import { useEffect, useState } from 'react';
import type { ZodMiniType } from 'zod/mini';
import { readStored } from '@trellis/model/stored';
import { firebaseConfig, restAddress } from '#web/firebase/config';
import { fetchOrCached, keepCopy } from '#web/firebase/fetch-or-cached';
import {
  inlineDocument,
  inlinedFields,
  type RestFields,
  type RestValue,
} from '#web/firebase/inlined-document';
import type { QueryState } from '#web/firebase/query-state';
import { session } from '#web/shared/session';

function decode(value: RestValue): unknown {
  if (value.integerValue !== undefined) return Number(value.integerValue);
  if (value.timestampValue !== undefined) return new Date(value.timestampValue);
  if (value.arrayValue) return (value.arrayValue.values ?? []).map(decode);
  if (value.mapValue) return decodeFields(value.mapValue.fields ?? {});
  return value.stringValue ?? value.booleanValue ?? value.doubleValue ?? null;
}

export const decodeFields = (fields: RestFields) =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, decode(value)]));

/** Reads one public document without loading the Firestore SDK. Costs one document read. */
async function readPublicDocument<T>(path: string, schema: ZodMiniType<T>): Promise<QueryState<T>> {
  const response = await fetchOrCached(restAddress(await firebaseConfig(), path));
  if (response.status === 404) return { status: 'missing' };
  if (response.status === 401 || response.status === 403) return { status: 'denied' };
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { fields = {} } = (await response.json()) as { fields?: RestFields };
  return { status: 'ready', value: readStored(schema, decodeFields(fields)) };
}

type Answer<T> = {
  live: QueryState<T>;
  until: number;
  /** What came with the page, until it is kept for when the device is offline. */
  unkept?: RestFields;
};

const answers = new Map<string, Answer<unknown>>();
const freshFor = 60_000;

/**
 * Returns the last answer for a document; at first the one that came with the page. That was read a minute ago at most:
 * who is signed in may have changed it since, so for them it is read again.
 */
function knownAnswer<T>(path: string, schema: ZodMiniType<T>): Answer<T> | undefined {
  const fields = answers.has(path) ? undefined : inlinedFields(path);
  if (fields) {
    const until = session.get().status === 'visitor' ? Date.now() + freshFor : 0;
    try {
      const value = readStored(schema, decodeFields(fields));
      answers.set(path, { live: { status: 'ready', value }, until, unkept: fields });
    } catch {
      // It is malformed, or of a newer version of the app.
    }
  }
  return answers.get(path) as Answer<T> | undefined;
}

/** Keeps the document that came with the page for when the device is offline. */
async function keepInlined(path: string, answer?: Answer<unknown>): Promise<void> {
  const fields = answer?.unkept;
  if (!fields) return;
  delete answer.unkept;
  await keepCopy(restAddress(await firebaseConfig(), path), Response.json({ fields }));
}

/** Answers with this document from now on, to render a page on the server. */
export function providePublicDocument(path: string, fields: RestFields): void {
  answers.delete(path);
  inlineDocument(path, fields);
}

/**
 * Returns the state for a failed read: offline means that there is no cached copy; it is retried on reconnection.
 */
export const problem = (error: unknown, retry: () => void): QueryState<never> =>
  navigator.onLine ? { status: 'failed', error, retry } : { status: 'offline', retry };

/**
 * Returns a public document, cached for a minute; offline, the copy last read on this device. Not live: a visitor's
 * page does not change while they read.
 */
export function usePublicDocument<T>(path: string, schema: ZodMiniType<T>): QueryState<T> {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ path: string; live: QueryState<T> }>();
  const known = knownAnswer(path, schema);
  const live = answer?.path === path ? answer.live : undefined;

  useEffect(() => {
    void keepInlined(path, known).catch(() => {});
    if (known !== undefined && known.until > Date.now()) return;
    let isCurrent = true;
    const retry = () => {
      setAnswer(undefined);
      setAttempt((count) => count + 1);
    };
    void readPublicDocument(path, schema)
      .then((read) => {
        if (read.status === 'ready')
          answers.set(path, { live: read, until: Date.now() + freshFor });
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

  return live ?? known?.live ?? { status: 'loading' };
}
