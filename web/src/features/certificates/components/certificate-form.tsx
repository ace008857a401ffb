import { holderName, type CertificateKind } from '@trellis/model/certificates/certificate';
import { Field, Toggle } from '#web/design-system/field';
import { online } from '#web/shared/connection';
import { t } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import { Problem } from '#web/shared/problem';
import { useForm } from '#web/shared/use-form';

const checks = {
  name: (name: string) => {
    if (name === '') return 'certificates.nameMissing' as const;
    if (name.length > longestOf(holderName)) return 'certificates.nameLong' as const;
    return holderName.safeParse(name).success ? undefined : ('certificates.nameOdd' as const);
  },
  showsGrade: () => undefined,
};

type Props = {
  kind: CertificateKind;
  /** The name to begin with. */
  name: string;
  grade: number | null;
  onConfirm: (wish: { name: string; showsGrade: boolean }) => Promise<void>;
  onClose: () => void;
};

/** Asks for the name on a certificate, and whether it shows the grade; says what becomes public. */
export function CertificateForm({ kind, name, grade, onConfirm, onClose }: Props) {
  const isOnline = online.use();
  const { form, field, state, problem } = useForm({
    checks,
    submit: (values) => onConfirm({ name: values.name, showsGrade: values.showsGrade === 'on' }),
    problems: {
      'permission-denied': 'certificates.unverified',
      'failed-precondition': `certificates.refused.${kind}`,
      'not-found': `certificates.refused.${kind}`,
    },
  });
  const isRunning = state === 'running';
  return (
    <form className="stack" {...form}>
      <Field
        {...field('name')}
        label={t('certificates.name')}
        hint={t('certificates.nameHint')}
        defaultValue={name}
        autoComplete="name"
      />
      {grade !== null && (
        <Toggle name="showsGrade" label={t('certificates.showGrade', { grade })} />
      )}
      <p className="small quiet">{t(`certificates.public.${kind}`)}</p>
      {!isOnline && (
        <p className="notice" role="status">
          {t('certificates.offline')}
        </p>
      )}
      <Problem text={problem} />
      <div className="row">
        <button type="button" className="button" onClick={onClose}>
          {t('certificates.cancel')}
        </button>
        <button className="button primary" disabled={isRunning || !isOnline}>
          {t(isRunning ? 'certificates.confirming' : 'certificates.confirm')}
        </button>
      </div>
    </form>
  );
}
