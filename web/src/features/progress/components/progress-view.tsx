import type { ReactNode } from 'react';
import type { UserProgress } from '@trellis/model/progress/user-progress';
import { Skeleton } from '#web/design-system/skeleton';
import { streakStatusOf, type StreakStatus } from '#web/features/progress/logic/streak-status';
import { useNow } from '#web/shared/use-now';
import { useUserProgress } from '#web/data/user-progress.queries';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** Renders the learner's progress, or its loading or error state. */
export function ProgressView(props: {
  uid: string;
  /** The reserved height, to avoid a layout shift. */
  height: string;
  children: (progress: UserProgress, streakStatus: StreakStatus) => ReactNode;
}) {
  const { uid, height, children } = props;
  const progress = useUserProgress(uid);
  const now = useNow();
  if (progress.status === 'missing') return <p className="notice">{t('progress.soon')}</p>;
  if (progress.status !== 'ready') {
    const skeleton = <Skeleton height={height} label={t('state.loading')} />;
    return <StateNotice {...progress} skeleton={skeleton} />;
  }
  return children(progress.value, streakStatusOf(progress.value, now));
}
