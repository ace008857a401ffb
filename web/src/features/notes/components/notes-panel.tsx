import { useEffect, useRef, useState } from 'react';
import { Icon } from '#web/design-system/icon';
import type { Anchored } from '#web/features/notes/logic/anchored';
import { HighlightList } from '#web/features/notes/components/highlight-list';
import { NoteEditor } from '#web/features/notes/components/note-editor';
import { notesMarkdown } from '#web/features/notes/logic/notes-markdown';
import type { Marking } from '#web/features/notes/hooks/use-marking';
import type { Notes } from '#web/features/notes/hooks/use-notes';
import type { NotesOf } from '#web/features/notes/data/lesson-notes.commands';
import { Skeleton } from '#web/design-system/skeleton';
import type { QueryState } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { highlightRanges } from '#web/shared/highlight-ranges';
import { textOf } from '#web/shared/readable-text';
import { scrollToRange } from '#web/shared/scroll-to-range';

type PanelProps = {
  of: NotesOf;
  title: string;
  article: HTMLElement;
  notes: QueryState<Notes>;
  marking: Marking | undefined;
  onClose: () => void;
};

/** Shows the learner's notes and highlights beside the lesson. Escape closes it. */
export default function NotesPanel({ notes, onClose, ...rest }: PanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  return (
    // Escape closes the panel from any of its controls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={panel}
      className="notes-panel card"
      aria-labelledby="notes-title"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className="row">
        <h2 id="notes-title">{t('notes.title')}</h2>
        <button
          type="button"
          className="button plain"
          aria-label={t('notes.close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <p className="small quiet">{t('notes.private')}</p>
      {notes.status === 'ready' && rest.marking ? (
        <Contents {...rest} marking={rest.marking} notes={notes.value} onClose={onClose} />
      ) : (
        <StateNotice
          {...(notes.status === 'ready' ? { status: 'loading' } : notes)}
          skeleton={<Skeleton height="12rem" label={t('state.loading')} />}
        />
      )}
    </section>
  );
}

function Contents(
  props: Omit<PanelProps, 'notes' | 'marking'> & { notes: Notes; marking: Marking },
) {
  const { of, notes, marking, article, title, onClose } = props;
  const goTo = ({ place }: Anchored) => {
    if (!place) return;
    // On a small screen the panel covers the text.
    if (!matchMedia('(min-width: 80rem)').matches) onClose();
    const range = textOf(article).rangeOf(place);
    scrollToRange(range);
    highlightRanges('note-meant', [range], 1);
    setTimeout(() => highlightRanges('note-meant', []), 2000);
  };
  return (
    <>
      <NoteEditor of={of} notes={notes} />
      <h3>{t('notes.highlights')}</h3>
      <HighlightList marking={marking} onGoTo={goTo} />
      {(notes.text.trim() !== '' || marking.all.length > 0) && (
        <Export
          lesson={title}
          markdown={() =>
            notesMarkdown(
              { title, address: location.origin + location.pathname },
              { text: notes.text, highlights: marking.all },
              { notes: t('notes.title'), highlights: t('notes.highlights') },
            )
          }
        />
      )}
    </>
  );
}

/** Exports the notes as Markdown. */
function Export({ lesson, markdown }: { lesson: string; markdown: () => string }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(markdown()).then(
      () => setSaid(t('notes.copied')),
      () => setSaid(t('notes.notCopied')),
    );
  const download = () => {
    const address = URL.createObjectURL(new Blob([markdown()], { type: 'text/markdown' }));
    const link = document.createElement('a');
    Object.assign(link, { href: address, download: `${lesson.replace(/[\\/:*?"<>|]/g, ' ')}.md` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };
  return (
    <div className="row small notes-export">
      <button type="button" className="button" onClick={() => void copy()}>
        {t('notes.copy')}
      </button>
      <button type="button" className="button" onClick={download}>
        {t('notes.download')}
      </button>
      <span role="status">{said}</span>
    </div>
  );
}
