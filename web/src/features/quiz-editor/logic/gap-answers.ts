import { gapsIn } from '@trellis/model/quiz/freeze';

/** Returns how many characters two texts have in common at their start. */
function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/**
 * Returns the answers of the blanks after the text has changed, so that each stays with its blank. Answers of a removed
 * blank are kept behind the others, and return when a blank is added.
 */
export function gapAnswers(before: string, after: string, gaps: string[]): string[] {
  const [had, has] = [gapsIn(before), gapsIn(after)];
  const filled = Array.from(
    { length: Math.max(had, gaps.length) },
    (_, index) => gaps[index] ?? '',
  );
  const answers = filled.slice(0, had);
  const left = filled.slice(had).filter((gap) => gap.trim() !== '');
  const start = commonStart(before, after);
  const at = Math.min(had, has, gapsIn(before.slice(0, start)));
  for (let count = had; count < has; count++) answers.splice(at, 0, left.shift() ?? '');
  const removed = had > has ? answers.splice(at, had - has) : [];
  return [...answers, ...removed.filter((gap) => gap.trim() !== ''), ...left];
}
