import type { ImportPlan } from '#web/features/card-transfer/logic/plan-import';

/** What is written of a plan: new cards first, then changes of others. */
type Write = ImportPlan['fresh'][number] | ImportPlan['changed'][number];

/** What Firestore takes at once: 500 writes, and ten megabytes, of which texts may be three. */
const most = { writes: 500, letters: 1_000_000 };

/** Returns where the batch ends that begins at this place of a plan. */
export function batchEnd(
  { fresh, changed }: Pick<ImportPlan, 'fresh' | 'changed'>,
  from: number,
): number {
  const total = fresh.length + changed.length;
  let letters = 0;
  let end = from;
  while (end < total && end - from < most.writes) {
    letters += lettersIn(fresh[end] ?? changed[end - fresh.length]!);
    if (letters > most.letters && end > from) break;
    end++;
  }
  return end;
}

function lettersIn(write: Write): number {
  const { frontText = '', backText = '' } = 'content' in write ? write.content : write.fields;
  return frontText.length + backText.length;
}
