import type { ComponentProps } from 'react';
import { Field } from '#web/design-system/field';
import { t } from '#web/shared/i18n/locale';

/** Shows a field for a new password, which browsers can suggest, with its minimum length as hint. */
export const NewPasswordField = (props: ComponentProps<typeof Field>) => (
  <Field
    {...props}
    hint={t('account.passwordHint')}
    type="password"
    autoComplete="new-password"
    dir="ltr"
  />
);
