import type { PackageRequest } from '#web/features/card-transfer/logic/package-worker';
import { runFileWorker } from '#web/shared/card-files/run-file-worker';

/** Returns cards as an Anki package, from a worker of its own; `onProgress` hears shares from 0 to 1. */
export const runPackage = (
  request: PackageRequest,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> =>
  runFileWorker(
    new Worker(new URL('./package-worker.ts', import.meta.url), { type: 'module' }),
    request,
    { onProgress, onPiece: () => {}, signal },
  );
