import type {
  CardFileAnswer,
  CardFileRequest,
} from '#web/features/card-transfer/logic/card-file-worker';
import type { ImportPlan } from '#web/features/card-transfer/logic/plan-import';
import { problemIn } from '#web/shared/card-files/file-problem-message';

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
  return new Promise<ImportPlan>((done, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason));
    worker.addEventListener('message', ({ data }: MessageEvent<CardFileAnswer>) => {
      if ('progress' in data) onProgress(data.progress);
      else if ('piece' in data) {
        const { fresh = [], changed = [], skipped = [], partial = [] } = data.piece;
        plan.fresh.push(...fresh);
        plan.changed.push(...changed);
        plan.skipped.push(...skipped);
        plan.partial.push(...partial);
      } else if ('done' in data) done({ ...plan, ...data.done });
      else fail(problemIn(data));
    });
    worker.addEventListener('error', ({ message }) => fail(new Error(message)));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
};
