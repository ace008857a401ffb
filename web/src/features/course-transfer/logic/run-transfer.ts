import type { TransferTasks } from '#web/features/course-transfer/logic/transfer-tasks';
import type { TransferAnswer } from '#web/features/course-transfer/logic/transfer-worker';
import { CourseProblems } from '#web/shared/course-format/problems';
import { ZipProblem } from '#web/shared/course-format/zip-problem';

/**
 * Runs a task in a worker of its own, so that the page stays usable however large a course is, and its code is loaded by
 * nobody else.
 */
export function runTransfer<Name extends keyof TransferTasks>(
  name: Name,
  input: Parameters<TransferTasks[Name]>[0],
): ReturnType<TransferTasks[Name]>;
export function runTransfer(name: string, input: unknown): Promise<unknown> {
  const worker = new Worker(new URL('./transfer-worker.ts', import.meta.url), { type: 'module' });
  return new Promise((done, fail) => {
    worker.addEventListener('message', ({ data }: MessageEvent<TransferAnswer>) => {
      if ('done' in data) done(data.done);
      else if ('problems' in data) fail(new CourseProblems(data.problems));
      else if ('zip' in data) fail(new ZipProblem(data.zip, data.file));
      else fail(new Error(data.failed));
    });
    worker.addEventListener('error', ({ message }) => fail(new Error(message)));
    worker.postMessage({ name, input });
  }).finally(() => worker.terminate());
}
