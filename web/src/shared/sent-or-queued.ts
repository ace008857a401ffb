/** How long a write may take before it counts as queued, in ms. */
const patience = 4000;

/**
 * Waits for a write to reach the server. Offline, Firestore queues it on the device: `queued`. Rejects if the server
 * rejects it in time.
 */
export function sentOrQueued(write: Promise<unknown>): Promise<'sent' | 'queued'> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => done('queued'), navigator.onLine ? patience : patience / 20);
    write.then(() => done('sent'), fail).finally(() => clearTimeout(timer));
  });
}
