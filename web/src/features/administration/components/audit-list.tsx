import { Link } from 'react-router-dom';
import type { AuditEntry } from '@trellis/model/administration/audit-entry';
import { LogList } from '#web/features/administration/components/log-list';
import { PersonName } from '#web/features/administration/components/person-name';
import { useAuditLog } from '#web/features/administration/data/audit.queries';
import { formatDate, formatDay } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';

/** What concerns a company, whose id the entry then has. */
const ofCompanies = new Set<AuditEntry['action']>([
  ...(['save_company', 'save_licence', 'invite_member'] as const),
  ...(['withdraw_invitation', 'create_licence_keys'] as const),
]);

/** Shows the audit log: all entries, or those about one person. */
export function AuditList({ subjectID }: { subjectID?: string }) {
  return (
    <LogList log={useAuditLog(subjectID)} none={t('admin.log.none')}>
      {(entry) => <Entry entry={entry} isOfOne={subjectID !== undefined} />}
    </LogList>
  );
}

function Entry({ entry, isOfOne }: { entry: AuditEntry; isOfOne: boolean }) {
  const { actorID, reason, createdAt } = entry;
  return (
    <div>
      <p>
        <strong>{whatOf(entry)}</strong>
        {!isOfOne && (
          <>
            {' · '}
            <Subject {...entry} />
          </>
        )}
      </p>
      {reason !== '' && (
        <p className="small">
          <bdi>{reason}</bdi>
        </p>
      )}
      <p className="small quiet">
        <PersonName uid={actorID} />
        {' · '}
        <time dateTime={createdAt.toISOString()}>
          {formatDate(createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
      </p>
    </div>
  );
}

/** Links to the person or the company that an entry is about. */
function Subject({ action, subjectID }: AuditEntry) {
  const id = encodeURIComponent(subjectID);
  return ofCompanies.has(action) ? (
    <Link to={`/companies/${id}`}>{t('admin.log.company')}</Link>
  ) : (
    <Link to={`/admin/learners/${id}`}>
      <PersonName uid={subjectID} />
    </Link>
  );
}

function whatOf({ action, detail }: AuditEntry): string {
  if (action === 'excuse_day')
    return t('admin.log.excused', { day: formatDay(detail, { dateStyle: 'medium' }) });
  if (action !== 'correct_xp') return t(`admin.log.${action}`, { detail });
  const xp = Number(detail);
  return t(xp < 0 ? 'admin.log.took' : 'admin.log.gave', { xp: Math.abs(xp) });
}
