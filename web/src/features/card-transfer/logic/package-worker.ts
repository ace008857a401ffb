import type { DeckCard } from '#web/features/card-transfer/logic/plan-import';
import { writePackage } from '#web/features/card-transfer/logic/write-package';
import { problemMessage } from '#web/shared/card-files/file-problem-message';

/** The cards that a package is made of, and its name. */
export type PackageRequest = { title: string; cards: DeckCard[] };

addEventListener('message', ({ data: { title, cards } }: MessageEvent<PackageRequest>) => {
  void writePackage(title, cards, (progress) => postMessage({ progress }))
    .then((done) => postMessage({ done }))
    .catch((error: unknown) => postMessage(problemMessage(error)));
});
