import type {
  CardFileRequest,
  PlanCounts,
  PlanLists,
} from '#web/features/card-transfer/logic/card-file-worker';
import type { ImportPlan } from '#web/features/card-transfer/logic/plan-import';
import { runFileWorker } from '#web/shared/card-files/run-file-worker';

/** Reads a file and compares it with a deck; `onProgress` hears shares from 0 to 1. */
export type ReadFile = (
  request: CardFileRequest,
  onProgress: (share: number) => void,
  signal: AbortSignal,
) => Promise<ImportPlan>;

/**
 * Returns what the import of a file does, from a worker of its own, so that the page stays usable however large the file is.
 *
 * @throws {CardFileProblem | ZipProblem} if the file is not read
 */
export const runCardFile: ReadFile = (request, onProgress, signal) => {
  const worker = new Worker(new URL('./card-file-worker.ts', import.meta.url), { type: 'module' });
  const plan: ImportPlan = {
    ...{ fresh: [], changed: [], skipped: [], partial: [] },
    ...{ unchanged: 0, decks: 0 },
  };
  const onPiece = ({
    fresh = [],
    changed = [],
    skipped = [],
    partial = [],
  }: Partial<PlanLists>) => {
    plan.fresh.push(...fresh);
    plan.changed.push(...changed);
    plan.skipped.push(...skipped);
    plan.partial.push(...partial);
  };
  return runFileWorker<PlanCounts, Partial<PlanLists>>(worker, request, {
    ...{ onProgress, onPiece, signal },
  }).then((done) => ({ ...plan, ...done }));
};
