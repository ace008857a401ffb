import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { RoleRequest } from '@trellis/model/people/role-request';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';
import { TextArea } from '#web/design-system/field';
import { useNameOf } from '#web/data/profile.queries';
import { answerRequest } from '#web/features/role-requests/data/role-request.commands';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { useCommand } from '#web/shared/use-command';

const problems = {
  'permission-denied': 'admin.requests.answered',
  'not-found': 'admin.requests.answered',
} as const;

const longestNote = 500;

/** Shows a request with what is needed to answer it. */
export function OpenRequest(props: { request: RoleRequest & { id: string }; adminID: string }) {
  const { request, adminID } = props;
  const name = useNameOf(request.id);
  const [asked, setAsked] = useState<'granted' | 'declined'>();
  const [note, setNote] = useState('');
  const { run, isRunning, problem } = useCommand(problems);
  const isTooLong = note.trim().length > longestNote;
  const answer = async (status: 'granted' | 'declined') => {
    const words = status === 'declined' ? note.trim().toWellFormed() : '';
    await run(() => sentOrQueued(answerRequest(request.id, adminID, { status, note: words })));
    setAsked(undefined);
  };
  return (
    <>
      <h2>
        <Link to={`/admin/learners/${encodeURIComponent(request.id)}`}>
          <bdi>{name}</bdi>
        </Link>
      </h2>
      <p className="small quiet">
        {t('admin.requests.asked', { date: formatDate(request.askedAt) })}
      </p>
      <blockquote className="request-text">
        <bdi>{request.reason}</bdi>
      </blockquote>
      <Problem text={problem} />
      <div className="row">
        <button
          type="button"
          className="button primary"
          aria-label={t('admin.requests.grantTo', { name })}
          onClick={() => setAsked('granted')}
        >
          {t('admin.requests.grant')}
        </button>
        <button
          type="button"
          className="button"
          aria-label={t('admin.requests.declineTo', { name })}
          onClick={() => setAsked('declined')}
        >
          {t('admin.requests.decline')}
        </button>
      </div>
      <ConfirmDialog
        isOpen={asked === 'granted'}
        title={t('admin.requests.grantTo', { name })}
        yes={t('admin.requests.grant')}
        no={t('admin.cancel')}
        isRunning={isRunning}
        onYes={() => void answer('granted')}
        onNo={() => setAsked(undefined)}
      >
        <p>{t('admin.requests.grantText')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asked === 'declined'}
        title={t('admin.requests.declineTo', { name })}
        yes={t('admin.requests.decline')}
        no={t('admin.cancel')}
        isRunning={isRunning || isTooLong}
        onYes={() => void answer('declined')}
        onNo={() => setAsked(undefined)}
      >
        <TextArea
          label={t('admin.requests.note')}
          hint={t('admin.requests.noteHint')}
          mistake={isTooLong ? t('admin.requests.noteLong') : undefined}
          rows={4}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}
