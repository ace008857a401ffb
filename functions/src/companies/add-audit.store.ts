import type { WriteBatch } from 'firebase-admin/firestore';
import type { AuditEntry } from '@trellis/model/administration/audit-entry';
import { refs } from '#functions/firestore/typed-refs';

/** Adds what somebody did in a company to the audit log, in the commit that does it. */
export function addAudit(batch: WriteBatch, entry: Omit<AuditEntry, 'reason'>): void {
  const { id } = refs.audit('any').ref.parent.doc();
  const data: AuditEntry = { ...entry, reason: '' };
  batch.create(refs.audit(id).ref, data);
}
