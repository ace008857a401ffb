/** The minimum reading time that is worth a write, in ms. */
const worthSaving = 5000;
/** The throttle interval between two writes, in ms. */
const betweenWrites = 15_000;

/** Writes reading time in seconds and the reading position (0 to 1). */
export type WriteReading = (seconds: number, position: number) => void;

/**
 * Accumulates reading time and writes it when the learner leaves: only if it is worth a write, throttled to one write
 * per 15 seconds. An earlier write is delayed until the interval has passed.
 */
export function createReadingSaver() {
  let unsaved = 0;
  let savedAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const save = (position: number, write: WriteReading) => {
    const seconds = take();
    savedAt = Date.now();
    write(seconds, position);
  };
  /** Returns and resets the unwritten time in whole seconds; the caller writes it. */
  const take = () => {
    clearTimeout(timer);
    const seconds = Math.floor(unsaved / 1000);
    unsaved -= seconds * 1000;
    return seconds;
  };

  return {
    add: (milliseconds: number) => void (unsaved += milliseconds),
    take,
    leave(position: number, write: WriteReading) {
      clearTimeout(timer);
      if (unsaved < worthSaving) return;
      const wait = savedAt + betweenWrites - Date.now();
      if (wait <= 0) save(position, write);
      else timer = setTimeout(() => save(position, write), wait);
    },
  };
}
