import {
  transferTasks,
  type TransferTasks,
} from '#web/features/course-transfer/logic/transfer-tasks';
import { CourseProblems, type Problem } from '#web/shared/course-format/problems';
import { ZipProblem, type ZipProblemKind } from '#web/shared/course-format/zip-problem';

/** The name of a task and what it needs. */
export type TransferRequest = {
  [Name in keyof TransferTasks]: { name: Name; input: Parameters<TransferTasks[Name]>[0] };
}[keyof TransferTasks];

/** What a task returned, or why it did not. Errors lose their class on their way between threads. */
export type TransferAnswer =
  | { done: unknown }
  | { problems: Problem[] }
  | { zip: ZipProblemKind; file: string }
  | { failed: string };

addEventListener('message', ({ data }: MessageEvent<TransferRequest>) => {
  void answerTo(data).then((answer) => postMessage(answer));
});

async function answerTo({ name, input }: TransferRequest): Promise<TransferAnswer> {
  try {
    const task = transferTasks[name] as (given: typeof input) => Promise<unknown>;
    return { done: await task(input) };
  } catch (error) {
    if (error instanceof CourseProblems) return { problems: error.problems };
    if (error instanceof ZipProblem) return { zip: error.kind, file: error.file };
    return { failed: String(error) };
  }
}
