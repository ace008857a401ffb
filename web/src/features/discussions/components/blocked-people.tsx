import { useState } from 'react';
import { unblock } from '#web/features/discussions/data/discussion.commands';
import { useBlocks } from '#web/features/discussions/data/discussion.queries';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { StateNotice } from '#web/shared/query-state-notice';
import { useCommand } from '#web/shared/use-command';

/** Shows staff who may not post in a course, when they ask for it, and lets them post again. One read for each. */
export function BlockedPeople({ courseID }: { courseID: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="stack">
      <button
        type="button"
        className="button small"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('discussions.blocked')}
      </button>
      {isOpen && <Blocks courseID={courseID} />}
    </section>
  );
}

function Blocks({ courseID }: { courseID: string }) {
  const live = useBlocks(courseID);
  const { run, isRunning, problem } = useCommand();
  if (live.status !== 'ready') return <StateNotice {...live} />;
  if (live.value.length === 0) return <p className="notice">{t('discussions.noneBlocked')}</p>;
  return (
    <>
      <ul>
        {live.value.map(({ id, name, blockedAt }) => (
          <li key={id} className="row">
            <span>
              {t('discussions.blockedSince', {
                name: name || t('discussions.somebody'),
                date: formatDate(blockedAt),
              })}
            </span>
            <button
              type="button"
              className="button small"
              disabled={isRunning}
              onClick={() => void run(() => unblock(courseID, id))}
            >
              <span>{t('discussions.unblock')}</span>
              <span className="visually-hidden">{` ${name}`}</span>
            </button>
          </li>
        ))}
      </ul>
      <Problem text={problem} />
    </>
  );
}
