import { Link } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { useTaughtPrograms } from '#web/features/program-editor/data/taught-programs.queries';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

const order = { published: 0, draft: 1, archived: 2 };

/** Shows the programs of a teacher, what learners are in first. */
export function TaughtPrograms({ uid }: { uid: string }) {
  const programs = useTaughtPrograms(uid);
  if (programs.status !== 'ready')
    return (
      <StateNotice
        {...programs}
        skeleton={<Skeleton height="12rem" label={t('state.loading')} />}
      />
    );
  if (programs.value.length === 0) return <p className="notice">{t('programEditor.none')}</p>;
  const shown = programs.value.toSorted(
    (a, b) => order[a.status] - order[b.status] || a.title.localeCompare(b.title),
  );
  return (
    <ul className="stack">
      {shown.map(({ id, title, language, status, outline }) => (
        <li key={id} className="card stack program-row">
          <div className="row">
            <h2>
              <Link to={`/teach/programs/${id}`}>
                <bdi {...inLanguage(language)}>{title}</bdi>
              </Link>
            </h2>
            <span className="tag">{t(`teaching.status.${status}`)}</span>
          </div>
          <p className="row quiet small">
            <span>{t('programEditor.groups', { count: outline.length })}</span>
            <Link to={`/programs/${id}`} aria-label={t('teaching.viewOf', { title })}>
              {t('teaching.view')}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
