import type { KeepAnswer, KeepRequest } from '#web/shared/caches';

/** How long a newly registered service worker may take to start, in ms. */
const patience = 5000;

/**
 * Asks the service worker to save these addresses until the learner signs out. Reports each result; resolves with the
 * number of failures.
 */
export async function keepMedia(addresses: string[], onAnswer: () => void): Promise<number> {
  const worker = await activeWorker();
  if (worker === undefined || addresses.length === 0) return addresses.length;
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    let answered = 0;
    let lost = 0;
    port1.onmessage = ({ data }: MessageEvent<KeepAnswer>) => {
      onAnswer();
      if (!data.isCached) lost++;
      if (++answered === addresses.length) done(lost);
    };
    worker.postMessage({ keep: addresses } satisfies KeepRequest, [port2]);
  });
}

async function activeWorker(): Promise<ServiceWorker | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  const ready = navigator.serviceWorker.ready.then(({ active }) => active ?? undefined);
  const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), patience));
  return Promise.race([ready, late]);
}
