import { readQuantity } from '#model/quiz/number-match';

/** Reads a right number: a value, or a range with both its ends in (`3.1..3.2`). Null where it is neither. */
export function readBounds(right: string): [low: number, high: number] | null {
  const bounds = right.split('..').map(readQuantity);
  const [low, high = low] = bounds;
  if (!low || !high || bounds.length > 2 || right.includes('...')) return null;
  if (low.unit !== '' || high.unit !== '') return null;
  return [Math.min(low.value, high.value), Math.max(low.value, high.value)];
}

/** Returns whether a number equals the key, is in its range, or is within the tolerance. */
export function isWithin(value: number, right: string, tolerance: number): boolean {
  const bounds = readBounds(right);
  if (bounds === null) return false;
  const [low, high] = bounds;
  // Whole numbers compare exactly. Others allow for floating-point error: a tolerance of 0.1 must accept 3.2 for 3.1.
  const isExact = [value, low, high, tolerance].every(Number.isSafeInteger);
  const largest = Math.max(Math.abs(low), Math.abs(high), Math.abs(value), tolerance);
  const slack = tolerance + (isExact ? 0 : 4 * Number.EPSILON * largest);
  return value >= low - slack && value <= high + slack;
}
