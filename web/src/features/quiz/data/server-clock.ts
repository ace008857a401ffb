import { localStorageItem } from '#web/shared/local-storage-item';

/** A measurement whose answer took longer than this says too little, in ms. */
const longestTrip = 3000;

const stored = localStorageItem('clock-offset');

/** By how many ms the server's clock is ahead of this device's; null until it has ever been measured here. */
let offset = read();
const listeners = new Set<() => void>();

function read(): number | null {
  const kept = stored.read();
  return kept === null || !Number.isFinite(Number(kept)) ? null : Number(kept);
}

/** A request on its way, and the server's answer to it: both by this device's clock, in ms. */
export type Trip = { sentAt: number; answeredAt: number };

/** What the difference of the clocks must be if the server's clock stood at `server` halfway; null where that is too vague. */
export const offsetOf = (server: Date, { sentAt, answeredAt }: Trip): number | null =>
  answeredAt - sentAt > longestTrip || answeredAt < sentAt
    ? null
    : Math.round(server.getTime() - (sentAt + answeredAt) / 2);

/** The server's clock, as this device knows it from what the server has last said. */
export const serverClock = {
  isKnown: (): boolean => offset !== null,
  now: (): Date => new Date(Date.now() + (offset ?? 0)),
  /** Learns from a time that the server set while a request was under way. */
  learn(server: Date, trip: Trip) {
    const measured = offsetOf(server, trip);
    if (measured === null) return;
    stored.write(String(measured));
    offset = measured;
    listeners.forEach((notify) => notify());
  },
  /** Calls `listener` whenever something has been learned. Returns what ends that. */
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
