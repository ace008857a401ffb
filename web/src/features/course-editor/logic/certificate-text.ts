import type { CertificateRule } from '@trellis/model/certificates/certificate-rule';
import { latinDigits } from '#web/shared/latin-digits';

/** How the form says that a course grants no certificate. */
export const noCertificate = 'none';

/** Returns what a stored course requires for its certificate as the form says it: the least average, or that it grants none. */
export const certificateText = (rule: CertificateRule | null): string =>
  rule === null ? noCertificate : String(rule.minGrade);

/** Returns what a text of the form means for the certificate; its average is NaN if the text says none. */
export function certificateRuleOf(text: string): CertificateRule | null {
  if (text === noCertificate) return null;
  const digits = latinDigits(text);
  return { minGrade: /^\d{1,3}$/.test(digits) ? Number(digits) : Number.NaN };
}
