import {
  planImport,
  type DeckCard,
  type ImportPlan,
} from '#web/features/card-transfer/logic/plan-import';
import { withDeckTags } from '#web/features/card-transfer/logic/deck-tags';
import { readCardFile } from '#web/features/card-transfer/logic/read-card-file';
import {
  problemMessage,
  type FileProblemMessage,
} from '#web/shared/card-files/file-problem-message';

/** A file to read, and the deck that it is compared with. */
export type CardFileRequest = {
  file: Blob;
  deck: DeckCard[];
  /** Whether cards get the names of their decks as tags. */
  hasDeckTags: boolean;
};

/** The lists of a plan. They are sent in pieces: receiving all at once would hold up the page. */
export type PlanLists = Pick<ImportPlan, 'fresh' | 'changed' | 'skipped' | 'partial'>;

/** What else a plan says. */
export type PlanCounts = Pick<ImportPlan, 'unchanged' | 'decks'>;

/** What the worker says: how far it is, pieces of the lists, and the rest at last; or why there is no plan. */
type CardFileAnswer =
  | { progress: number }
  | { piece: Partial<PlanLists> }
  | { done: PlanCounts }
  | FileProblemMessage;

const answer = (message: CardFileAnswer) => postMessage(message);
const pieceSize = 1000;

addEventListener('message', ({ data }: MessageEvent<CardFileRequest>) => {
  void plan(data).catch((error: unknown) => answer(problemMessage(error)));
});

async function plan({ file, deck, hasDeckTags }: CardFileRequest): Promise<void> {
  const read = await readCardFile(file, (share) => answer({ progress: share * 0.7 }));
  const cards = hasDeckTags ? withDeckTags(read) : read;
  const made = await planImport(cards, deck, (share) => answer({ progress: 0.7 + share * 0.3 }));
  for (const name of ['fresh', 'changed', 'skipped', 'partial'] as const)
    for (let from = 0; from < made[name].length; from += pieceSize)
      answer({ piece: { [name]: made[name].slice(from, from + pieceSize) } });
  answer({ done: { unchanged: made.unchanged, decks: made.decks } });
}
