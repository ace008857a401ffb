import type { TextKey } from '#web/shared/i18n/locale';

/** The shortest password that an account may have. */
const shortestPassword = 8;

/** What is wrong with what was entered, or nothing. */
export const accountChecks = {
  name: (value: string): TextKey | undefined => (value === '' ? 'account.nameMissing' : undefined),
  email: (value: string): TextKey | undefined =>
    /^\S+@\S+\.\S+$/.test(value) ? undefined : 'account.emailWrong',
  password: (value: string): TextKey | undefined =>
    value === '' ? 'account.passwordMissing' : undefined,
  newPassword: (value: string): TextKey | undefined =>
    value.length < shortestPassword ? 'account.passwordShort' : undefined,
};

/** Firebase Authentication's errors in words. A wrong address and a wrong password are not told apart. */
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

/** Problems that are told at the field of the new password, and of the one in use. */
export const weakPassword = { field: 'password', text: 'account.passwordShort' } as const;
export const wrongPassword = { field: 'current', text: 'account.passwordWrong' } as const;
