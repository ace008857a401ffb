/** Milliseconds between two writes of a video's position. */
export const writeInterval = 15_000;

/** Seconds that the position must have moved to be worth a write. */
const worthWriting = 3;

/** Takes what a player tells of a video, in seconds, and writes now and then where its learner is. */
export type PositionKeeper = {
  /** The video has come to `position`. */
  at: (position: number, duration: number) => void;
  /** The learner has paused, or jumped. */
  stop: () => void;
  /** The learner may be about to go. */
  leave: () => void;
};

/**
 * Keeps a video's position with few writes: while it plays one in 15 s, on a stop as soon as 15 s have passed since the
 * last one. Whoever leaves may take the next write's turn at once, so that no stretch of time sees more writes than one
 * for each 15 s and two.
 *
 * @param written where the record stands.
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
    // A turn that was taken early is missed later.
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

/** Whole seconds; a video that is as good as over begins anew. A stream without an end has no position. */
export function settled(seconds: number, duration: number): number {
  if (!(seconds > 0) || duration === Infinity || seconds > 86_400) return 0;
  const isOver = duration > 0 && (seconds >= duration - 5 || seconds >= duration * 0.97);
  return isOver ? 0 : Math.floor(seconds);
}
