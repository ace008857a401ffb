const prefix = 'program:';

/** Returns what names a program where courses are named as well: in notifications, the ledger and the audit log. */
export const programItem = (programID: string): string => `${prefix}${programID}`;

/** Returns the program that is named so; null if it is something else. */
export const programOfItem = (itemID: string): string | null =>
  itemID.startsWith(prefix) ? itemID.slice(prefix.length) : null;
