export const auditPath = (id: string) => `audit_log/${id}`;
