import { auditEntry } from '@trellis/model/administration/audit-entry';
import { correctionAuditID } from '@trellis/model/administration/admin-action';
import { auditPath } from '@trellis/model/paths';
import { auditLog, auditLogOf } from '@trellis/model/queries';
import { useCachedDocument } from '#web/firebase/cached';
import { useLivePages } from '#web/firebase/live-pages';

/** The page size of the audit log. */
const pageSize = 25;

/** Returns the audit log, or its entries about one person: one read each. */
export const useAuditLog = (subjectID?: string) =>
  useLivePages(
    subjectID === undefined ? auditLog(pageSize) : auditLogOf(subjectID, pageSize),
    auditEntry,
  );

/** The order behind a correction of somebody's XP: one read, once on this device, since entries never change. */
export const useCorrectionEntry = (uid: string, correctionID: string) =>
  useCachedDocument(auditPath(correctionAuditID(uid, correctionID)), auditEntry, Infinity);
