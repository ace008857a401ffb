import type { TextKey } from '#web/shared/i18n/locale';

const reasons: Record<string, TextKey> = {
  empty: 'companies.invite.empty',
  too_long: 'companies.invite.tooLong',
  last_admin: 'companies.lastAdmin',
  no_member: 'companies.seat.noMember',
  no_seat: 'companies.seat.none',
  unknown: 'companies.secret.unknown',
  used: 'companies.secret.used',
  expired: 'companies.secret.expired',
  other_address: 'companies.invitation.other',
};

/** Returns what an error of a company's command says for the person; undefined for what every page knows. */
export function refusalOf(error: unknown): TextKey | undefined {
  if (error === null || typeof error !== 'object' || !('details' in error)) return undefined;
  const { details } = error;
  if (details === null || typeof details !== 'object' || !('reason' in details)) return undefined;
  return reasons[String(details.reason)];
}
