import { useEffect } from 'react';
import { askAgainAt, type RoleRequest } from '@trellis/model/people/role-request';
import { Skeleton } from '#web/design-system/skeleton';
import { AskForm } from '#web/features/role-requests/components/ask-form';
import { withdrawRequest } from '#web/features/role-requests/data/role-request.commands';
import { useRoleRequest } from '#web/features/role-requests/data/role-request.queries';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { StateNotice } from '#web/shared/query-state-notice';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import type { Member } from '#web/shared/session';
import { useCommand } from '#web/shared/use-command';
import { useNow } from '#web/shared/use-now';
import './ask-to-teach.css';

/** Lets a learner ask to become a teacher, and shows what became of it. One read. */
export default function AskToTeach(props: {
  member: Member;
  /** Called when the request has been granted, to use the new role. */
  onGranted: () => void;
}) {
  const { member, onGranted } = props;
  const { uid, isVerified } = member;
  const live = useRoleRequest(uid);
  const isGranted = live.status === 'ready' && live.value.status === 'granted';
  useEffect(() => {
    if (isGranted) onGranted();
  }, [isGranted, onGranted]);
  if (live.status === 'missing') return <AskForm {...{ uid, isVerified }} />;
  if (live.status !== 'ready') {
    const skeleton = <Skeleton height="9rem" label={t('state.loading')} />;
    return <StateNotice {...live} skeleton={skeleton} />;
  }
  return <RequestState request={live.value} {...{ uid, isVerified }} />;
}

type StateProps = { request: RoleRequest; uid: string; isVerified: boolean };

/** Shows a request and its answer; the form again once somebody may ask again. */
export function RequestState({ request, uid, isVerified }: StateProps) {
  const now = useNow();
  if (request.status === 'open') return <OpenRequest {...{ request, uid }} />;
  const again = askAgainAt(request);
  return (
    <>
      <div className="notice stack">
        <p>
          {t(`settings.teach.${request.status}`, { date: formatDate(request.decidedAt ?? now) })}
        </p>
        {request.note !== '' && (
          <blockquote className="request-text">
            <bdi>{request.note}</bdi>
          </blockquote>
        )}
        {again && again > now && (
          <p className="small">{t('settings.teach.again', { date: formatDate(again) })}</p>
        )}
      </div>
      {again && again <= now && <AskForm {...{ uid, isVerified }} />}
    </>
  );
}

function OpenRequest({ request, uid }: { request: RoleRequest; uid: string }) {
  const { run, isRunning, problem } = useCommand();
  return (
    <>
      <div className="notice stack" role="status">
        <p>{t('settings.teach.open', { date: formatDate(request.askedAt) })}</p>
        <blockquote className="request-text">
          <bdi>{request.reason}</bdi>
        </blockquote>
      </div>
      <Problem text={problem} />
      <button
        type="button"
        className="button"
        disabled={isRunning}
        onClick={() => void run(() => sentOrQueued(withdrawRequest(uid)))}
      >
        {t('settings.teach.withdraw')}
      </button>
    </>
  );
}
