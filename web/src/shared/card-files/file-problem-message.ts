import {
  CardFileProblem,
  type CardFileProblemKind,
} from '#web/shared/card-files/card-file-problem';
import { ZipProblem, type ZipProblemKind } from '#web/shared/course-format/zip-problem';

/** Why a worker does not read a file, as a message: errors lose their class on their way between threads. */
export type FileProblemMessage =
  | { problem: CardFileProblemKind; detail: string }
  | { zip: ZipProblemKind; detail: string }
  | { failed: string };

export function problemMessage(error: unknown): FileProblemMessage {
  if (error instanceof CardFileProblem) return { problem: error.kind, detail: error.detail };
  if (error instanceof ZipProblem) return { zip: error.kind, detail: error.file };
  return { failed: String(error) };
}

/** Returns the error that a message is about. */
export function problemIn(message: FileProblemMessage): Error {
  if ('problem' in message) return new CardFileProblem(message.problem, message.detail);
  if ('zip' in message) return new ZipProblem(message.zip, message.detail);
  return new Error(message.failed);
}
