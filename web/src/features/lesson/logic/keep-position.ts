/** The throttle interval for writes of a video position, in ms. */
export const writeInterval = 15_000;

/** The minimum change of position that is worth a write, in seconds. */
const worthWriting = 3;

/** Receives player events, with positions in seconds, and throttles the writes. */
export type PositionKeeper = {
  /** Call on `timeupdate`. */
  at: (position: number, duration: number) => void;
  /** Call on a pause or a seek. */
  stop: () => void;
  /** Call when the page is hidden or unmounts. */
  leave: () => void;
};

/**
 * Throttles writes of the video position to one per 15 s; a pause or seek is written as soon as the interval has
 * passed. `leave` may use the next slot early, so no period has more than one write per 15 s plus two.
 *
 * @param written the stored position in seconds.
 */
export function keepPosition(write: (seconds: number) => void, written: number): PositionKeeper {
  let position = written;
  let next = performance.now();
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const writeFrom = (time: number) => {
    if (Math.abs(position - written) < worthWriting) return;
    const now = performance.now();
    clearTimeout(waiting);
    if (now < time) {
      waiting = setTimeout(() => writeFrom(time), time - now);
      return;
    }
    // A slot that was used early is skipped later.
    next = Math.max(next, now) + writeInterval;
    written = position;
    write(position);
  };

  return {
    at: (seconds, duration) => {
      position = settled(seconds, duration);
      if (performance.now() >= next) writeFrom(next);
    },
    stop: () => writeFrom(next),
    leave: () => writeFrom(performance.now() >= next - writeInterval ? 0 : next),
  };
}

/**
 * Rounds a position down to whole seconds. Returns 0 for a video that is nearly over, so that it restarts, and for a
 * live stream, which has no position.
 */
export function settled(seconds: number, duration: number): number {
  if (!(seconds > 0) || duration === Infinity || seconds > 86_400) return 0;
  const isOver = duration > 0 && (seconds >= duration - 5 || seconds >= duration * 0.97);
  return isOver ? 0 : Math.floor(seconds);
}
