import { useEffect, useState } from 'react';
import { xpRules } from '@trellis/model/progress/xp-rules';
import type { UserProgress } from '@trellis/model/progress/user-progress';
import { Icon } from '#web/design-system/icon';
import {
  progressDiff,
  isWorthShowing,
  newBadges,
  type ProgressGain,
  type ProgressDiff,
} from '#web/features/progress/logic/progress-diff';
import { useCachedBadgeList } from '#web/data/badge-list.queries';
import { useUserProgress } from '#web/data/user-progress.queries';
import { valueOf } from '#web/firebase/query-state';
import { formatNumber, t } from '#web/shared/i18n/locale';
import './xp-arrival.css';

/** How long the message stays after the last news, in ms: a base, and more for each line. */
const shownFor = 4000;
const shownForLine = 1500;

/**
 * Shows a toast that announces new XP and its reason, a longer streak, a new level or a reached goal. News in quick
 * succession is combined. The state found on loading is not news. Reads nothing, except the list of badges when one
 * was earned.
 */
export default function XpArrival({ uid }: { uid: string }) {
  const live = useUserProgress(uid);
  const confirmed = live.status === 'ready' && !live.isFromCache ? live.value : undefined;
  const [shown, setShown] = useState<UserProgress>();
  const [latest, setLatest] = useState<UserProgress>();
  if (confirmed !== undefined && confirmed !== latest) {
    setLatest(confirmed);
    if (shown === undefined) setShown(confirmed);
  }
  const hasBadges =
    shown !== undefined && latest !== undefined && newBadges(shown, latest).length > 0;
  const badges = useCachedBadgeList(hasBadges);
  const isWaiting = hasBadges && badges.status === 'loading';
  const diff =
    shown === undefined || latest === undefined || isWaiting
      ? undefined
      : progressDiff(shown, latest, valueOf(badges)?.badges);
  const isShown = diff !== undefined && isWorthShowing(diff);
  const lines = diff === undefined ? 0 : diff.gains.length + diff.goals.length;

  useEffect(() => {
    if (!isShown) return;
    const timer = setTimeout(() => setShown(latest), shownFor + lines * shownForLine);
    return () => clearTimeout(timer);
  }, [isShown, latest, lines]);

  return (
    <div className="xp-toast" role="status" data-level={diff?.level ?? undefined}>
      {isShown && <DiffLines diff={diff} />}
    </div>
  );
}

function DiffLines({ diff: { xp, gains, level, streak, goals } }: { diff: ProgressDiff }) {
  return (
    <>
      {gains.length > 1 && <p className="xp-sum">{t('progress.xp', { xp: signed(xp) })}</p>}
      {gains.map((gain) => (
        <p key={gain.kind + (gain.name ?? '')}>{gainText(gain)}</p>
      ))}
      {level !== null && (
        <p className="xp-level">
          <Icon name="level" /> <span>{t('progress.levelUp', { level })}</span>
        </p>
      )}
      {streak !== null && (
        <p>
          <Icon name="streak" /> <span>{t('progress.inARow', { count: streak })}</span>
        </p>
      )}
      {goals.map((goal) => (
        <p key={goal.id}>
          <Icon name="goal" /> <span>{t('progress.goalReached', { goal: goal.title })}</span>
        </p>
      ))}
    </>
  );
}

const signed = (xp: number) => formatNumber(xp, { signDisplay: 'exceptZero' });

function gainText({ kind, xp, count, name = '' }: ProgressGain): string {
  const values = { xp: signed(xp), count, name };
  if (xp === 0 && kind !== 'badge') {
    return t('progress.gain.capped', { ...values, cap: xpRules[kind].dailyCap ?? 0 });
  }
  if (kind === 'badge') return t(name ? 'progress.gain.badge' : 'progress.gain.badges', values);
  if (xp < 0 && xpRules[kind].revised) return t('progress.gain.regraded', values);
  return t(`progress.gain.${kind}`, values);
}
