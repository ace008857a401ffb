import {
  lazy,
  Suspense,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { Skeleton } from '#web/design-system/skeleton';
import { BlocksEditor } from '#web/features/lesson-editor/components/blocks-editor';
import { ConflictDialog } from '#web/features/lesson-editor/components/conflict-dialog';
import { LessonSettings } from '#web/features/lesson-editor/components/lesson-settings';
import type { RichTextHandle } from '#web/features/lesson-editor/components/rich-text/rich-text';
import { LessonStatus } from '#web/features/lesson-editor/components/lesson-status';
import type { SourceEditorHandle } from '#web/features/lesson-editor/components/source-editor';
import { SaveStatus } from '#web/features/lesson-editor/components/save-status';
import {
  useLessonEditor,
  type LessonEditing,
} from '#web/features/lesson-editor/hooks/use-lesson-editor';
import type { EditingSession } from '#web/features/lesson-editor/logic/editing-session';
import type { LessonDraft } from '@trellis/model/content/lesson-revision';
import type { LessonMerge } from '#web/features/lesson-editor/logic/merge-lessons';
import { countWords, toOneLine } from '#web/features/lesson-editor/logic/plain-text';
import { useLesson } from '#web/data/lesson.queries';
import { AuthoredContent } from '#web/shared/authored-content';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { localStorageItem } from '#web/shared/local-storage-item';
import { StateNotice } from '#web/shared/query-state-notice';
import { useMediaQuery } from '#web/shared/use-media-query';
import { OptionalPart } from '#web/shared/optional-part';
import { useSaveShortcut } from '#web/shared/use-save-shortcut';
import './lesson-editor.css';

const HistoryDialog = lazy(() => import('#web/features/lesson-editor/components/history-dialog'));
const loadRichText = () => import('#web/features/lesson-editor/components/rich-text/rich-text');
const loadSourceEditor = () => import('#web/features/lesson-editor/components/source-editor');
const RichText = lazy(loadRichText);
const SourceEditor = lazy(loadSourceEditor);

type Props = {
  uid: string;
  courseID: string;
  lessonID: string;
  /** Of the course, once known. */
  language: string | undefined;
  /** Shows a draft as a learner will see it. */
  preview: (draft: LessonDraft) => ReactNode;
};

/** Edits a lesson: its text beside a preview, its media and its settings. Costs one read. */
export function LessonEditor(props: Props) {
  const live = useLesson(props.lessonID);
  const session = useLessonEditor(props, live);
  if (session) {
    return (
      <>
        {live.status === 'ready' && (
          <LessonStatus lessonID={props.lessonID} status={live.value.status} />
        )}
        <OpenLesson {...props} session={session} />
      </>
    );
  }
  const skeleton = <Skeleton height="40rem" label={t('state.loading')} />;
  return live.status === 'ready' ? skeleton : <StateNotice isPage {...live} skeleton={skeleton} />;
}

const views = ['rich', 'source', 'both', 'preview'] as const;
type View = (typeof views)[number];
const storedView = localStorageItem('lesson-editor.view');
const isView = (value: string | null): value is View => views.some((view) => view === value);

/** Returns the view that was chosen last. */
function lastView(): View {
  const known = storedView.read();
  return isView(known) ? known : 'rich';
}

// Loads the editor beside the lesson instead of after it.
const loading: Promise<unknown> = lastView() === 'rich' ? loadRichText() : loadSourceEditor();
// Showing it tries again.
loading.catch(() => {});

function OpenLesson({ session, lessonID, language, preview }: Props & { session: LessonEditing }) {
  const state = session.state.use();
  const [comparing, setComparing] = useState<LessonMerge>();
  const [view, setView] = useState<View>(lastView);
  const { draft, conflict } = state;
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const richText = useRef<RichTextHandle>(null);
  const source = useRef<SourceEditorHandle>(null);
  useSaveShortcut(() => {
    richText.current?.flush();
    source.current?.flush();
    void session.save();
  });
  // Two panes need a wide screen.
  const isWide = useMediaQuery('(min-width: 64rem)');
  const shown: View = isWide || view !== 'both' ? view : 'source';

  // Decided or gone meanwhile.
  if (comparing && comparing !== conflict?.merge) setComparing(conflict?.merge);
  const choose = (next: View) => {
    storedView.write(next);
    setView(next);
  };
  return (
    <div className="lesson-editor">
      <div className="lesson-editor-bar">
        <SaveStatus state={state} onCompare={() => setComparing(conflict?.merge)} />
        <div className="row" role="group" aria-label={t('lessonEditor.view')}>
          {views
            .filter((each) => isWide || each !== 'both')
            .map((each) => (
              <button
                key={each}
                type="button"
                className="filter"
                aria-pressed={shown === each}
                onClick={() => choose(each)}
              >
                {t(`lessonEditor.view.${each}`)}
              </button>
            ))}
          <button type="button" className="button" onClick={() => setHistoryOpen(true)}>
            {t('lessonEditor.history')}
          </button>
        </div>
      </div>
      <div className="lesson-editor-panes" data-view={shown}>
        <div className="stack lesson-editor-pane" data-pane="text">
          <TitleField {...{ session, language }} title={draft.title} />
          <Suspense fallback={<Skeleton height="24rem" label={t('state.loading')} />}>
            {shown === 'rich' ? (
              <RichText
                ref={richText}
                value={draft.textContent}
                label={t('lessonEditor.field.textContent')}
                language={language ?? 'en'}
                onChange={(after, before) => session.editText(before, after)}
              />
            ) : (
              <SourceEditor
                ref={source}
                text={draft.textContent}
                label={t('lessonEditor.text')}
                language={language}
                onChange={session.editText}
              />
            )}
          </Suspense>
          <Counter text={draft.textContent} />
          <BlocksEditor
            blocks={draft.blocks}
            language={language}
            onChange={(blocks) => session.edit({ blocks })}
          />
          <LessonSettings draft={draft} onChange={session.edit} />
        </div>
        {(shown === 'both' || shown === 'preview') && <Preview {...{ draft, language, preview }} />}
      </div>
      {isHistoryOpen && (
        <OptionalPart problem={t('state.failed.text')}>
          <HistoryDialog
            lessonID={lessonID}
            current={draft}
            onClose={() => setHistoryOpen(false)}
            onRestore={(earlier) => {
              void session.restore(earlier);
              setHistoryOpen(false);
            }}
          />
        </OptionalPart>
      )}
      <ConflictDialog
        merge={comparing}
        onClose={() => setComparing(undefined)}
        onResolve={(resolved) => {
          session.resolve(resolved);
          setComparing(undefined);
          void session.save();
        }}
      />
    </div>
  );
}

function TitleField(props: { session: EditingSession; title: string; language?: string }) {
  const { session, title, language } = props;
  const isWrong = title.trim() === '' || [...title].length > 120;
  return (
    <div className="field lesson-editor-title">
      <label htmlFor="lesson-title">{t('lessonEditor.field.title')}</label>
      <input
        id="lesson-title"
        value={title}
        autoComplete="off"
        aria-invalid={isWrong}
        aria-describedby="lesson-title-hint"
        {...inLanguage(language)}
        onChange={(event) => session.edit({ title: toOneLine(event.target.value) })}
      />
      <small id="lesson-title-hint" className={isWrong ? 'mistake' : undefined}>
        {title.trim() === ''
          ? t('lessonEditor.titleMissing')
          : t('lessonEditor.characters', { count: [...title].length, max: 120 })}
      </small>
    </div>
  );
}

const maxLength = 100_000;

/** Counts words, and characters as soon as the limit is near. */
function Counter({ text }: { text: string }) {
  const deferred = useDeferredValue(text);
  const words = useMemo(() => countWords(deferred), [deferred]);
  const isLong = deferred.length > maxLength;
  return (
    <p
      className={isLong ? 'small notice problem' : 'small quiet'}
      role={isLong ? 'alert' : undefined}
    >
      <span>
        {isLong
          ? t('lessonEditor.tooLong', { count: deferred.length - maxLength })
          : t('lessonEditor.words', { count: words })}
      </span>
      {!isLong && deferred.length > maxLength * 0.9 && (
        <span>{` · ${t('lessonEditor.left', { count: maxLength - deferred.length })}`}</span>
      )}
    </p>
  );
}

/** How long after the last change the preview follows, in ms. */
const previewPause = 350;

function Preview(props: Pick<Props, 'preview' | 'language'> & { draft: LessonDraft }) {
  const { preview, language } = props;
  const draft = useDelayed(props.draft, previewPause);
  return (
    <section
      className="lesson-editor-pane"
      data-pane="preview"
      aria-label={t('lessonEditor.view.preview')}
    >
      <article {...inLanguage(language)}>
        <AuthoredContent text={draft.textContent}>{preview(draft)}</AuthoredContent>
      </article>
    </section>
  );
}

/** Returns a value once it has not changed for a while, in ms (debounced). */
function useDelayed<T>(value: T, pause: number): T {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setShown(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return useDeferredValue(shown);
}
