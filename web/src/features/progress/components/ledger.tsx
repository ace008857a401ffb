import { isActivity } from '@trellis/model/activities/activities';
import type { ActivityKind } from '@trellis/model/activities/kinds';
import type { XpEvent, XpKind } from '@trellis/model/progress/ledger';
import { Icon, type IconName } from '#web/design-system/icon';
import { Skeleton } from '#web/design-system/skeleton';
import { aboutOf, reasonOf, remarkOn } from '#web/features/progress/logic/reason';
import { useCachedBadgeList } from '#web/data/badge-list.queries';
import { useCachedCourse } from '#web/data/course.queries';
import { useLedger } from '#web/data/ledger.queries';
import { valueOf } from '#web/firebase/query-state';
import { activityViews } from '#web/shared/activities';
import { AuthoredContent } from '#web/shared/authored-content';
import { formatDay } from '#web/shared/i18n/dates';
import { formatNumber, t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import './ledger.css';

/** The maximum age of cached course titles, in ms. */
const aDay = 86_400_000;

type Line = XpEvent & { id: string };

const icons: Record<Exclude<XpKind, ActivityKind>, IconName> = {
  course: 'done',
  flashcards: 'notes',
  course_review: 'marker',
  certificate: 'done',
  program: 'done',
  answer: 'marker',
  badge: 'badge',
  correction: 'marker',
};

const iconOf = (kind: XpKind): IconName =>
  isActivity(kind) ? activityViews[kind].icon({}) : icons[kind];

/** Shows the learner's ledger with the reason of each entry, grouped by day, latest first. */
export function Ledger({ uid }: { uid: string }) {
  const log = useLedger(uid);
  if (log.status !== 'ready') {
    return (
      <StateNotice {...log} skeleton={<Skeleton height="24rem" label={t('state.loading')} />} />
    );
  }
  const { items: lines, isWhole, isLoading, loadMore } = log.value;
  if (lines.length === 0) return <p className="notice">{t('why.none')}</p>;
  return (
    <div className="stack ledger">
      {[...byDay(lines)].map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`}>
            {formatDay(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}
          </h3>
          <ul className="ledger-lines">
            {ofDay.map((line) => (
              <AuthoredContent key={line.id} text="" fallback={<li>{line.day}</li>}>
                <LedgerLine line={line} />
              </AuthoredContent>
            ))}
          </ul>
        </section>
      ))}
      {isWhole ? (
        <p className="small quiet">{t('why.whole')}</p>
      ) : (
        <button type="button" className="button" disabled={isLoading} onClick={loadMore}>
          {t('why.more')}
        </button>
      )}
    </div>
  );
}

/** Groups entries by learning day, ordered by each day's latest entry. */
function byDay(lines: Line[]): Map<string, Line[]> {
  const days = new Map<string, Line[]>();
  for (const line of lines) days.set(line.day, [...(days.get(line.day) ?? []), line]);
  return days;
}

function LedgerLine({ line }: { line: Line }) {
  const course = valueOf(useCachedCourse(line.courseID || null, aDay));
  const badges = valueOf(useCachedBadgeList(line.kind === 'badge'))?.badges;
  const remark = remarkOn(line);
  return (
    <li>
      <Icon name={iconOf(line.kind)} />
      <div>
        <p>
          {line.xp !== 0 && (
            <>
              <strong className="ledger-xp">
                {t('progress.xp', { xp: formatNumber(line.xp, { signDisplay: 'always' }) })}
              </strong>
              {': '}
            </>
          )}
          <span>{reasonOf(line, aboutOf(line, course, badges))}</span>
        </p>
        {remark && <p className="small quiet">{remark}</p>}
      </div>
    </li>
  );
}
