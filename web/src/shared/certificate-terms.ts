import type { CertificateRule } from '@trellis/model/certificates/certificate-rule';
import { t } from '#web/shared/i18n/locale';

/** Returns what a course or program requires for its certificate, in words. */
export const certificateTerms = ({ minGrade }: CertificateRule): string =>
  minGrade === 0
    ? t('course.certificateFree')
    : t('course.certificateGrade', { percent: minGrade });
