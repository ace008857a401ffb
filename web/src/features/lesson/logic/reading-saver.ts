/** What is too little to be written, in ms. */
const worthSaving = 5000;
/** The least time between two writes, in ms. */
const betweenWrites = 15_000;

/** Writes a learner's time in a lesson, and how far they have come. */
export type WriteReading = (seconds: number, position: number) => void;

/**
 * Gathers reading time and has it written when the learner leaves: if there is enough of it, and never more than once in 15
 * seconds. What comes sooner waits for its time.
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
  /** Takes the time that is not written yet, in whole seconds: somebody else writes it. */
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
