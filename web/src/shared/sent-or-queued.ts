/** How long a write may take before it counts as waiting for a network, in ms. */
const patience = 4000;

/**
 * Waits for a write to reach the server. Without a network Firestore keeps it on the device and sends it later: `queued`.
 * Rejects when the server refuses it in that time.
 */
export function sentOrQueued(write: Promise<unknown>): Promise<'sent' | 'queued'> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => done('queued'), navigator.onLine ? patience : patience / 20);
    write.then(() => done('sent'), fail).finally(() => clearTimeout(timer));
  });
}
