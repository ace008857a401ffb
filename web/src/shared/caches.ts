/** The caches of this site besides the app's own files. Other caches of ours are outdated. */
export const cacheNames = {
  /** Public documents as last read. */
  documents: 'trellis-documents-v1',
  /** Large chunks of the app that are loaded on demand. */
  parts: 'trellis-parts-v1',
  /** Images, captions and PDFs that were shown. */
  media: 'trellis-media-v1',
  /** Media of courses that are saved for offline. */
  kept: 'trellis-kept-v1',
};

/** Message: activate the waiting version. */
export const takeOver = 'take-over';

/** Message: cache these addresses. Each is answered with a {@link KeepAnswer}. */
export type KeepRequest = { keep: string[] };
export const isKeepRequest = (message: unknown): message is KeepRequest =>
  message !== null && typeof message === 'object' && 'keep' in message;

/** Whether one address was cached. */
export type KeepAnswer = { address: string; isCached: boolean };
