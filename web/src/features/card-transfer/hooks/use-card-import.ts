import type { WriteCards } from '#web/features/card-transfer/data/card-import.commands';
import type { DeckCard, ImportPlan } from '#web/features/card-transfer/logic/plan-import';
import type { ReadFile } from '#web/features/card-transfer/logic/run-card-file';
import { useFileImport } from '#web/shared/file-import/use-file-import';

/** Leads through an import of cards. `deck`: all cards of the course; undefined until they are loaded. */
export function useCardImport(props: {
  courseID: string;
  deck: DeckCard[] | undefined;
  /** Whether cards get the names of their decks as tags. */
  hasDeckTags: boolean;
  read: ReadFile;
  write: WriteCards;
}) {
  const { courseID, deck, hasDeckTags, read, write } = props;
  return useFileImport<ImportPlan>({
    read:
      deck &&
      ((file, onProgress, signal) =>
        read({ file, deck: deck.map(contentOf), hasDeckTags }, onProgress, signal)),
    write: (plan, from, onProgress, signal) => write(courseID, plan, from, onProgress, signal),
    totalOf: ({ fresh, changed }) => fresh.length + changed.length,
  });
}

const contentOf = ({ id, frontText, backText, kind, difficulty, tags }: DeckCard): DeckCard => ({
  ...{ id, frontText, backText, kind, difficulty, tags },
});
