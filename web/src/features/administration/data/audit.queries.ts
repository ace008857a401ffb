import { auditEntry } from '@trellis/model/administration/audit-entry';
import { auditLog, auditLogOf } from '@trellis/model/queries';
import { useLiveLog } from '#web/firebase/live-log';

/** How many entries come at a time. */
const pageSize = 25;

/** What administrators have done, or what they have done to one person's records: one read for each line. */
export const useAuditLog = (subjectID?: string) =>
  useLiveLog(
    subjectID === undefined ? auditLog(pageSize) : auditLogOf(subjectID, pageSize),
    auditEntry,
  );
