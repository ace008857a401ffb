/** The caches of this site beside the one of the app's own files. A cache of ours with another name is an old one. */
export const cacheNames = {
  /** Public documents as they were read last. */
  documents: 'trellis-documents-v1',
  /** Parts of the app that are too large to fetch before somebody needs them. */
  parts: 'trellis-parts-v1',
  /** Images, captions and PDFs that were seen. */
  media: 'trellis-media-v1',
  /** Media of the courses that a learner keeps for offline. */
  kept: 'trellis-kept-v1',
};

/** Asks the version that waits to take over. */
export const takeOver = 'take-over';

/** Asks the service worker to keep what is at these addresses. Each is answered with a {@link KeepAnswer}. */
export type KeepRequest = { keep: string[] };
export const isKeepRequest = (message: unknown): message is KeepRequest =>
  message !== null && typeof message === 'object' && 'keep' in message;

/** Whether one address could be kept. */
export type KeepAnswer = { address: string; isKept: boolean };
