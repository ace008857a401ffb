/** How long a lesson counts as in use after the last sign of its reader, in ms. */
export const idleAfter = 60_000;

/** Time in use so far. All times in ms of one clock. */
export type TimeInUse = {
  /** Counted until `at`. */
  counted: number;
  at: number;
  isVisible: boolean;
  /** The last sign of use. */
  usedAt: number;
};

/** `use`: an input, a scroll, a key, a pointer, a video that plays. To come back to the page is a use of it. */
export type Sign = 'show' | 'hide' | 'use' | 'tick';

/** Somebody opens a lesson. */
export const opened = (at: number, isVisible: boolean): TimeInUse => ({
  counted: 0,
  at,
  isVisible,
  usedAt: at,
});

/** The time after a sign at `at`. What lies before the last one changes nothing: clocks may step back. */
export function after(state: TimeInUse, sign: Sign, at: number): TimeInUse {
  const now = Math.max(at, state.at);
  const until = state.isVisible ? Math.min(now, state.usedAt + idleAfter) : state.at;
  return {
    counted: state.counted + Math.max(0, until - state.at),
    at: now,
    isVisible: sign === 'tick' || sign === 'use' ? state.isVisible : sign === 'show',
    usedAt: sign === 'use' || sign === 'show' ? now : state.usedAt,
  };
}
