import { Link } from 'react-router-dom';
import { isActivity } from '@trellis/model/activities/activities';
import { learningDay } from '@trellis/model/progress/calendar';
import type { XpEvent } from '@trellis/model/progress/ledger';
import { xpRules } from '@trellis/model/progress/xp-rules';
import type { UserProgress } from '@trellis/model/progress/user-progress';
import { settingNow } from '#web/features/administration/components/learner-numbers';
import { LogList } from '#web/features/administration/components/log-list';
import { PersonName } from '#web/features/administration/components/person-name';
import { useCorrectionEntry } from '#web/features/administration/data/audit.queries';
import { useTitles } from '#web/features/administration/data/learner.queries';
import { useLedger } from '#web/data/ledger.queries';
import { valueOf } from '#web/firebase/query-state';
import { activityViews, addressOf } from '#web/shared/activities';
import { formatDate, formatDay } from '#web/shared/i18n/dates';
import { formatNumber, t } from '#web/shared/i18n/locale';
import { useDelayedFlag } from '#web/shared/use-delayed-flag';

/** Shows a learner's XP ledger, latest first; once all entries are loaded, whether they add up. */
export function Ledger({ uid, numbers }: { uid: string; numbers: UserProgress }) {
  const log = useLedger(uid);
  const titles = useTitles();
  const zone = settingNow(numbers)?.timezone ?? 'UTC';
  const ledger = valueOf(log);
  return (
    <>
      {ledger?.isWhole && <Sum lines={ledger.items} xp={numbers.xp} />}
      <LogList log={log} none={t('admin.ledger.none')}>
        {(line) => <Line uid={uid} line={line} zone={zone} titles={titles} />}
      </LogList>
    </>
  );
}

/** XP and ledger arrive separately, so report a difference only if it persists. */
function Sum({ lines, xp }: { lines: XpEvent[]; xp: number }) {
  const sum = lines.reduce((total, line) => total + line.xp, 0);
  const differs = useDelayedFlag(sum !== xp);
  return (
    <p role="status" className={differs ? 'notice problem' : 'small quiet'}>
      {t(differs ? 'admin.ledger.differs' : 'admin.ledger.agrees', {
        count: lines.length,
        sum: differs ? sum : xp,
        xp,
      })}
    </p>
  );
}

function Line(props: {
  uid: string;
  line: XpEvent;
  zone: string;
  titles: ReturnType<typeof useTitles>;
}) {
  const { uid, line, zone, titles } = props;
  const { kind, xp, day, earnedAt, courseID, itemID, amount, reason } = line;
  const name = (kind === 'badge' ? titles.badge(itemID) : undefined) ?? itemID;
  return (
    <>
      <strong className="account-xp" data-taken={xp < 0 || undefined}>
        <bdi>{formatNumber(xp, { signDisplay: 'exceptZero' })}</bdi>
      </strong>
      <div>
        <p>
          {amount === 0 && xpRules[kind].amountIs === 'percent'
            ? t('admin.ledger.graded')
            : t(`admin.ledger.${kind}`, { count: amount, name })}
        </p>
        {courseID !== '' && (
          <p className="small">
            <Link
              to={
                isActivity(kind)
                  ? addressOf(activityViews, courseID, { kind, id: itemID })
                  : `/courses/${courseID}`
              }
            >
              <bdi>{titles.course(courseID) ?? courseID}</bdi>
            </Link>
          </p>
        )}
        {reason !== '' && (
          <p className="small">
            <bdi>{reason}</bdi>
          </p>
        )}
        <p className="small quiet">
          {kind === 'correction' && <CorrectedBy uid={uid} correctionID={itemID} />}
          <time dateTime={earnedAt.toISOString()}>{formatIn(zone, earnedAt)}</time>
          {day !== learningDay(earnedAt, zone, 0) && (
            <>
              {' '}
              ·{' '}
              <span>{t('admin.ledger.day', { day: formatDay(day, { dateStyle: 'medium' }) })}</span>
            </>
          )}
        </p>
      </div>
    </>
  );
}

/** Shows who made a correction, however long ago. */
function CorrectedBy({ uid, correctionID }: { uid: string; correctionID: string }) {
  const entry = valueOf(useCorrectionEntry(uid, correctionID));
  if (entry === undefined) return null;
  return (
    <>
      <PersonName uid={entry.actorID} />
      {' · '}
    </>
  );
}

/** Returns a moment in a learner's time zone; in UTC if this browser does not know the zone. */
function formatIn(timeZone: string, moment: Date): string {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  try {
    return formatDate(moment, { ...style, timeZone });
  } catch {
    return formatDate(moment, { ...style, timeZone: 'UTC' });
  }
}
