import type { ReactNode } from 'react';
import { t } from '#web/shared/i18n/locale';

/** Shows the buttons of a dialog with a form: one submits it, one closes the dialog; `children` are further ones. */
export const SaveOrCancel = (props: { onCancel: () => void; children?: ReactNode }) => (
  <div className="row">
    <button className="button primary">{t('richText.save')}</button>
    <button type="button" className="button" onClick={props.onCancel}>
      {t('richText.cancel')}
    </button>
    {props.children}
  </div>
);
