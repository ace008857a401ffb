import { NotesNotice } from '#web/features/notes/components/notes-notice';
import { PrintedNotes } from '#web/features/notes/components/printed-notes';
import { SelectionToolbar } from '#web/features/notes/components/selection-toolbar';
import type { Marking } from '#web/features/notes/hooks/use-marking';

/** Shows what lies over a lesson's text for its notes: the toolbar, what was done last, and the notes on paper. */
export default function NotesOverlay(props: {
  /** The lesson on the page; null where nothing can be marked. */
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
