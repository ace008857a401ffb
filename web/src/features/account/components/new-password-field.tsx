import type { ComponentProps } from 'react';
import { Field } from '#web/design-system/field';
import { t } from '#web/shared/i18n/locale';

/** Where a password is chosen: browsers offer one, and it says how long it must be. */
export const NewPasswordField = (props: ComponentProps<typeof Field>) => (
  <Field
    {...props}
    hint={t('account.passwordHint')}
    type="password"
    autoComplete="new-password"
    dir="ltr"
  />
);
