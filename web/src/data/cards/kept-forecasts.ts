import type { CardForecast } from '@trellis/model/cards/card-forecast';
import { localStorageItem } from '#web/shared/local-storage-item';
import { createStore } from '#web/shared/store';

/** Forecasts of flashcards, by course. */
export type Forecasts = Record<string, CardForecast>;

type KeptForecasts = {
  uid: string;
  forecasts: Forecasts;
  /** The server's forecasts at that time, as one text: once others arrive, these are out of date. */
  over: string;
};

/** Of this shape; another one gets another name. */
const item = localStorageItem('mine.card-forecasts');
const store = createStore<KeptForecasts | null>(parse(item.read()));
item.onChangeElsewhere((text) => store.set(parse(text)));

/** Returns what {@link keepForecasts} wrote. */
function parse(text: string | null): KeptForecasts | null {
  try {
    const kept: KeptForecasts | null = JSON.parse(text ?? 'null');
    return kept;
  } catch {
    return null;
  }
}

/** Returns forecasts as one text that does not depend on the order of the courses. */
const textOf = (forecasts: Forecasts): string =>
  Object.entries(forecasts)
    .map(([courseID, { day, due, started }]) => [courseID, day, started, ...due].join(' '))
    .toSorted()
    .join();

/**
 * Keeps the forecasts that this device computed from reviews, until functions have replaced the server's.
 * @param server the server's forecasts, as this device knows them
 */
export function keepForecasts(uid: string, forecasts: Forecasts, server: Forecasts): void {
  const kept = { uid, forecasts, over: textOf(server) };
  if (JSON.stringify(kept) === JSON.stringify(store.get())) return;
  item.write(JSON.stringify(kept));
  store.set(kept);
}

/** Returns the server's forecasts, or this device's own if they are newer. */
export function useNewestForecasts(uid: string, server: Forecasts): Forecasts {
  const kept = store.use();
  return kept?.uid === uid && kept.over === textOf(server) ? kept.forecasts : server;
}
