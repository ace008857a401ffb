import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';
import { deleteBadge } from '#web/features/admin-badges/data/badge.commands';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { useCommand } from '#web/shared/use-command';

/** Deletes a badge after confirmation. */
export function DeleteBadge(props: { badgeID: string; name: string }) {
  const { badgeID, name } = props;
  const [isAsking, setAsking] = useState(false);
  const navigate = useNavigate();
  const { run, isRunning, problem } = useCommand();
  const remove = async () => {
    setAsking(false);
    await sentOrQueued(deleteBadge(badgeID));
    await navigate('/admin/badges');
  };
  return (
    <>
      <button type="button" className="button" disabled={isRunning} onClick={() => setAsking(true)}>
        {t('admin.badge.delete')}
      </button>
      <Problem text={problem} />
      <ConfirmDialog
        isOpen={isAsking}
        title={t('admin.badge.deleteTitle', { name })}
        yes={t('admin.badge.deleteYes')}
        no={t('admin.cancel')}
        onYes={() => void run(remove)}
        onNo={() => setAsking(false)}
      >
        <p>{t('admin.badge.deleteText')}</p>
      </ConfirmDialog>
    </>
  );
}
