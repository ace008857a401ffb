import { NotesNotice } from '#web/features/notes/components/notes-notice';
import { PrintedNotes } from '#web/features/notes/components/printed-notes';
import { SelectionToolbar } from '#web/features/notes/components/selection-toolbar';
import type { Marking } from '#web/features/notes/hooks/use-marking';

/**
 * Renders the note tools over a lesson's text: the selection toolbar, the notice of the last change, and the printed
 * notes.
 */
export default function NotesOverlay(props: {
  /** The lesson's element; null while nothing can be highlighted. */
  article: HTMLElement | null;
  text: string;
  marking: Marking | undefined;
}) {
  const { article, text, marking } = props;
  return (
    <>
      {article && marking && <SelectionToolbar article={article} marking={marking} />}
      {marking && <NotesNotice marking={marking} />}
      <PrintedNotes text={text} highlights={marking?.all ?? []} />
    </>
  );
}
