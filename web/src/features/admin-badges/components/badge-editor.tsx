import { useState } from 'react';
import type { Badge } from '@trellis/model/badges/badge';
import { Skeleton } from '#web/design-system/skeleton';
import { BadgeForm } from '#web/features/admin-badges/components/badge-form';
import { DeleteBadge } from '#web/features/admin-badges/components/delete-badge';
import { useBadge } from '#web/features/admin-badges/data/badge.queries';
import { badgeNameOf } from '#web/shared/badge-texts';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** Edits or deletes an existing badge. Stays open even if the badge is deleted. */
export function BadgeEditor({ badgeID, isFresh }: { badgeID: string; isFresh: boolean }) {
  const live = useBadge(badgeID);
  const [latest, setLatest] = useState<Badge>();
  if (live.status === 'ready' && live.value !== latest) setLatest(live.value);
  if (latest === undefined) {
    if (live.status === 'ready') return null;
    const skeleton = <Skeleton height="40rem" label={t('state.loading')} />;
    return <StateNotice {...live} skeleton={skeleton} />;
  }
  const saved = live.status === 'missing' ? null : latest;
  return (
    <>
      <BadgeForm badgeID={badgeID} saved={saved} isFresh={isFresh} />
      {saved && <DeleteBadge badgeID={badgeID} name={badgeNameOf(saved)} />}
    </>
  );
}
