import type { TextKey } from '#web/shared/i18n/locale';

/** The minimum length of a password. */
const shortestPassword = 8;

/** Returns the validation error of an input, if any. */
export const accountChecks = {
  name: (value: string): TextKey | undefined => (value === '' ? 'account.nameMissing' : undefined),
  email: (value: string): TextKey | undefined =>
    /^\S+@\S+\.\S+$/.test(value) ? undefined : 'account.emailWrong',
  password: (value: string): TextKey | undefined =>
    value === '' ? 'account.passwordMissing' : undefined,
  newPassword: (value: string): TextKey | undefined =>
    value.length < shortestPassword ? 'account.passwordShort' : undefined,
};

/**
 * The texts for errors of Firebase Authentication. They do not distinguish a wrong address from a wrong
 * password.
 */
export const accountProblems = {
  'invalid-credential': 'account.wrongCredentials',
  'user-not-found': 'account.wrongCredentials',
  'wrong-password': 'account.wrongCredentials',
  'user-disabled': 'account.suspended',
  'email-already-in-use': 'account.emailTaken',
  'account-exists-with-different-credential': 'account.otherMethod',
  'credential-already-in-use': 'account.googleTaken',
  'weak-password': 'account.passwordShort',
  'too-many-requests': 'account.tooMany',
  'popup-blocked': 'account.popupBlocked',
  'popup-closed-by-user': 'account.popupClosed',
  'cancelled-popup-request': 'account.popupClosed',
  'requires-recent-login': 'account.recentLogin',
  'user-token-expired': 'account.sessionEnded',
  'expired-action-code': 'account.linkExpired',
  'invalid-action-code': 'account.linkUsed',
} as const satisfies Record<string, TextKey>;

/** Errors that belong to the field of the new password, and of the current one. */
export const weakPassword = { field: 'password', text: 'account.passwordShort' } as const;
export const wrongPassword = { field: 'current', text: 'account.passwordWrong' } as const;
