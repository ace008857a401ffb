import { auditEntry } from '@trellis/model/administration/audit-entry';
import { auditLog, auditLogOf } from '@trellis/model/queries';
import { useLiveLog } from '#web/firebase/live-log';

/** The page size of the audit log. */
const pageSize = 25;

/** Returns the audit log, or its entries about one person: one read each. */
export const useAuditLog = (subjectID?: string) =>
  useLiveLog(
    subjectID === undefined ? auditLog(pageSize) : auditLogOf(subjectID, pageSize),
    auditEntry,
  );
