import { useState } from 'react';
import type { LessonDraft, LessonRevision } from '@trellis/model/content/lesson-revision';
import { Dialog } from '#web/design-system/dialog';
import { Skeleton } from '#web/design-system/skeleton';
import { useRevisions } from '#web/features/lesson-editor/data/revision.queries';
import { compareLines, shortened } from '#web/features/lesson-editor/logic/compare-lines';
import { changedFields } from '#web/features/lesson-editor/logic/lesson-draft';
import { countWords } from '#web/features/lesson-editor/logic/plain-text';
import { useNameOf } from '#web/data/profile.queries';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** An earlier version; who wrote it and when, unless it is the oldest that is known. */
type Version = {
  id: string;
  content: LessonRevision;
  author: string | undefined;
  since: Date | undefined;
};

/** Shows the earlier versions of a lesson, what has changed since, and goes back to one. */
export default function HistoryDialog(props: {
  lessonID: string;
  current: LessonDraft;
  onRestore: (earlier: LessonDraft) => void;
  onClose: () => void;
}) {
  return (
    <Dialog
      isOpen
      title={t('lessonEditor.history')}
      className="dialog history-dialog"
      onClose={props.onClose}
    >
      <History {...props} />
      <button type="button" className="button" onClick={props.onClose}>
        {t('lessonEditor.close')}
      </button>
    </Dialog>
  );
}

function History(props: {
  lessonID: string;
  current: LessonDraft;
  onRestore: (earlier: LessonDraft) => void;
}) {
  const log = useRevisions(props.lessonID);
  const [chosen, setChosen] = useState<string>();
  if (log.status !== 'ready') {
    const skeleton = <Skeleton height="16rem" label={t('state.loading')} />;
    return <StateNotice {...log} skeleton={skeleton} />;
  }
  const { items: lines, isWhole, isLoading, loadMore } = log.value;
  if (lines.length === 0) return <p className="notice">{t('lessonEditor.noHistory')}</p>;
  const versions = lines.map(({ id, ...content }, index): Version => {
    // Whoever replaced the version before this one wrote this one.
    const before = lines[index + 1];
    return { id, content, author: before?.replacedBy, since: before?.replacedAt };
  });
  const version = versions.find(({ id }) => id === chosen) ?? versions[0]!;
  return (
    <div className="history">
      <div className="stack">
        <ul className="history-versions" aria-label={t('lessonEditor.versions')}>
          {versions.map((each) => (
            <li key={each.id}>
              <button
                type="button"
                className="button plain"
                aria-pressed={each === version}
                onClick={() => setChosen(each.id)}
              >
                <VersionName version={each} />
              </button>
            </li>
          ))}
        </ul>
        {!isWhole && (
          <button type="button" className="button" aria-disabled={isLoading} onClick={loadMore}>
            {t(isLoading ? 'state.loading' : 'lessonEditor.older')}
          </button>
        )}
      </div>
      <Differences version={version} current={props.current} onRestore={props.onRestore} />
    </div>
  );
}

function VersionName({ version: { content, author, since } }: { version: Version }) {
  return (
    <span className="history-version">
      <strong>
        {since
          ? formatDate(since, { dateStyle: 'medium', timeStyle: 'short' })
          : t('lessonEditor.firstVersion')}
      </strong>
      <span className="small quiet">
        {author !== undefined && (
          <>
            <AuthorName uid={author} /> ·{' '}
          </>
        )}
        <span>{t('lessonEditor.words', { count: countWords(content.textContent) })}</span>
      </span>
    </span>
  );
}

const AuthorName = ({ uid }: { uid: string }) => <bdi>{useNameOf(uid)}</bdi>;

function Differences(props: {
  version: Version;
  current: LessonDraft;
  onRestore: (earlier: LessonDraft) => void;
}) {
  const { version, current, onRestore } = props;
  const { replacedBy: _by, replacedAt: _at, ...earlier } = version.content;
  const changed = changedFields(earlier, current);
  return (
    <section className="stack" aria-label={t('lessonEditor.changedSince')}>
      <p className="small quiet">
        {changed.length === 0
          ? t('lessonEditor.sameAsNow')
          : t('lessonEditor.changedFields', {
              fields: changed.map((field) => t(`lessonEditor.field.${field}`)).join(', '),
            })}
      </p>
      {/* A region that scrolls can be reached by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div
        className="history-lines"
        tabIndex={0}
        role="group"
        aria-label={t('lessonEditor.field.textContent')}
      >
        {compareLines(earlier.textContent, current.textContent).map((run, index) =>
          (run.in === 'both' ? shortened(run.lines) : [{ lines: run.lines, left: 0 }]).map(
            ({ lines, left }, part) => (
              <div key={`${index}.${part}`}>
                <Lines lines={lines} in={run.in} />
                {left > 0 && (
                  <p className="small quiet">{t('lessonEditor.linesLeft', { count: left })}</p>
                )}
              </div>
            ),
          ),
        )}
      </div>
      <button
        type="button"
        className="button primary"
        disabled={changed.length === 0}
        onClick={() => onRestore(earlier)}
      >
        {t('lessonEditor.restore')}
      </button>
    </section>
  );
}

/** Lines of one version are marked by a sign, besides the colour. */
function Lines({ lines, in: side }: { lines: string[]; in: 'both' | 'before' | 'after' }) {
  const Tag = side === 'both' ? 'span' : side === 'before' ? 'del' : 'ins';
  return (
    <Tag className="history-run" data-in={side}>
      {side !== 'both' && (
        <span className="visually-hidden">
          {t(side === 'before' ? 'lessonEditor.wasThere' : 'lessonEditor.isThere')}
        </span>
      )}
      {lines.map((line, index) => (
        <span key={index} dir="auto">
          {line === '' ? '\u00a0' : line}
        </span>
      ))}
    </Tag>
  );
}
