import { createStore } from '#web/shared/store';
import { localStorageItem } from '#web/shared/local-storage-item';

/** The available playback speeds. */
export const speeds = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;

const stored = localStorageItem('speed');
const known = (value: unknown) => speeds.find((speed) => speed === Number(value)) ?? 1;

/** The preferred playback speed of this browser, for all media. */
export const speed = createStore<number>(known(stored.read()));

export function chooseSpeed(value: number) {
  stored.write(String(known(value)));
  speed.set(known(value));
}

/** Changes the speed by one step: faster (1) or slower (-1). Does nothing at the limits. */
export function stepSpeed(step: 1 | -1) {
  chooseSpeed(speeds[speeds.findIndex((value) => value === speed.get()) + step] ?? speed.get());
}
