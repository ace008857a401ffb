/** The idle timeout: how long a lesson counts as in use after the last sign of use, in ms. */
export const idleAfter = 60_000;

/** The measured time in use. All times are in ms of the same clock. */
export type TimeInUse = {
  /** The time in use up to `at`. */
  counted: number;
  at: number;
  isVisible: boolean;
  /** The last sign of use. */
  usedAt: number;
};

/** `use` is an input, scroll, key press, pointer event or playing video. Showing the page again counts as use. */
export type Sign = 'show' | 'hide' | 'use' | 'tick';

/** Returns the initial state of a lesson opened at `at`. */
export const opened = (at: number, isVisible: boolean): TimeInUse => ({
  counted: 0,
  at,
  isVisible,
  usedAt: at,
});

/** Returns the state after a sign at `at`. An `at` before the last sign adds no time, because clocks may step back. */
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
