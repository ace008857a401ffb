const minute = 60_000;

/** What is worth saying aloud of the time that is left, besides the half: ms. */
const marks = [5 * minute, minute, minute / 2];

/** The mark that time has passed between two looks at it: how much is left, in ms. The last where it has passed several. */
export function passedMark(total: number, before: number, left: number): number | null {
  const passed = [total / 2, ...marks].filter(
    (mark) => mark < total && before > mark && left <= mark && left > 0,
  );
  return passed.length === 0 ? null : Math.min(...passed);
}

/** Time as it is shown: whole minutes, rounded up, as long as seconds do not matter. */
export type Shown = { unit: 'minute' | 'second'; count: number };

export const shownTime = (left: number): Shown =>
  left > 2 * minute
    ? { unit: 'minute', count: Math.ceil(left / minute) }
    : { unit: 'second', count: Math.max(0, Math.ceil(left / 1000)) };
