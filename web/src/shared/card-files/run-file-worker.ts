import { problemIn, type FileProblemMessage } from '#web/shared/card-files/file-problem-message';

/** What every worker that reads a file says: how far it is, from 0 to 1; the rest at last; or why the file is not read. */
type Answer<Done> = { progress: number } | { done: Done } | FileProblemMessage;

/**
 * Sends a worker what it has to read and returns what it is done with; then, or if it is aborted, the worker ends.
 *
 * @param onPiece gets the parts of the result that come before, because receiving all at once would hold up the page
 * @throws {CardFileProblem | ZipProblem} if the file is not read
 */
export function runFileWorker<Done, Piece extends object>(
  worker: Worker,
  request: unknown,
  {
    onProgress,
    onPiece,
    signal,
  }: {
    onProgress: (share: number) => void;
    onPiece: (piece: Piece) => void;
    signal: AbortSignal;
  },
): Promise<Done> {
  return new Promise<Done>((done, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason));
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Answer<Done> | { piece: Piece }>) => {
        if ('progress' in data) onProgress(data.progress);
        else if ('piece' in data) onPiece(data.piece);
        else if ('done' in data) done(data.done);
        else fail(problemIn(data));
      },
    );
    worker.addEventListener('error', ({ message }) => fail(new Error(message)));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
