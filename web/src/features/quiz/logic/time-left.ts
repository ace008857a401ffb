const minute = 60_000;

/** Remaining times to announce, besides half time, in ms. */
const marks = [5 * minute, minute, minute / 2];

/**
 * Returns the threshold that time has passed between two checks, in ms; the last one if there are several.
 */
export function passedMark(total: number, before: number, left: number): number | null {
  const passed = [total / 2, ...marks].filter(
    (mark) => mark < total && before > mark && left <= mark && left > 0,
  );
  return passed.length === 0 ? null : Math.min(...passed);
}

/** The remaining time for display: whole minutes, rounded up, until seconds matter. */
export type Shown = { unit: 'minute' | 'second'; count: number };

export const shownTime = (left: number): Shown =>
  left > 2 * minute
    ? { unit: 'minute', count: Math.ceil(left / minute) }
    : { unit: 'second', count: Math.max(0, Math.ceil(left / 1000)) };
