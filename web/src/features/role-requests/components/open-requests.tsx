import type { RoleRequest } from '@trellis/model/people/role-request';
import { Skeleton } from '#web/design-system/skeleton';
import { OpenRequest } from '#web/features/role-requests/components/open-request';
import { mostShown, useOpenRequests } from '#web/features/role-requests/data/role-request.queries';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import './ask-to-teach.css';

/** Shows who asks to become a teacher, oldest first, for an administrator to answer. */
export function OpenRequests({ adminID }: { adminID: string }) {
  const live = useOpenRequests();
  if (live.status !== 'ready') {
    const skeleton = <Skeleton height="20rem" label={t('state.loading')} />;
    return <StateNotice {...live} skeleton={skeleton} />;
  }
  return <RequestList requests={live.value} adminID={adminID} />;
}

/** Shows open requests, or that there are none. */
export function RequestList(props: {
  requests: (RoleRequest & { id: string })[];
  adminID: string;
}) {
  const { requests, adminID } = props;
  if (requests.length === 0) return <p className="notice">{t('admin.requests.none')}</p>;
  return (
    <>
      <ul className="request-rows">
        {requests.map((request) => (
          <li key={request.id} className="card stack">
            <OpenRequest {...{ request, adminID }} />
          </li>
        ))}
      </ul>
      {requests.length >= mostShown && (
        <p className="small quiet">{t('admin.requests.more', { count: mostShown })}</p>
      )}
    </>
  );
}
