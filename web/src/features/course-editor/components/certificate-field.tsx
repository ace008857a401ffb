import { Field, Toggle } from '#web/design-system/field';
import { tie } from '#web/features/course-editor/components/settings-field';
import type { SettingsForm } from '#web/features/course-editor/hooks/use-settings-form';
import { noCertificate } from '#web/features/course-editor/logic/certificate-text';
import { t } from '#web/shared/i18n/locale';

/** Edits whether a course grants a certificate, and the average in its quizzes that it takes. */
export function CertificateField({ form }: { form: SettingsForm }) {
  const grants = form.draft.certificate !== noCertificate;
  return (
    <>
      <Toggle
        label={t('studio.certificate.grants')}
        hint={t('studio.certificate.hint')}
        checked={grants}
        onChange={(event) =>
          form.write({ certificate: event.currentTarget.checked ? '0' : noCertificate })
        }
      />
      {grants && (
        <Field
          {...tie(form, 'certificate', t('studio.hint.certificate'))}
          inputMode="numeric"
          autoComplete="off"
        />
      )}
    </>
  );
}
