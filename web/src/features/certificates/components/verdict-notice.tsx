import type { SignedBadge } from '@trellis/model/certificates/open-badge';
import type { Verdict } from '#web/features/certificates/logic/verify/verify-credential';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';

/** Says what a check of a certificate has found. */
export function VerdictNotice({ verdict }: { verdict: Verdict }) {
  if (verdict.kind === 'invalid') {
    return (
      <div className="notice problem stack">
        <h2>{t('certificates.verdict.invalid')}</h2>
        <p>{t(`certificates.fault.${verdict.fault}`)}</p>
      </div>
    );
  }
  if (verdict.kind === 'unknown') {
    return (
      <div className="notice stack">
        <h2>{t('certificates.verdict.unknown')}</h2>
        <p>{t('certificates.verdict.unknownText')}</p>
      </div>
    );
  }
  return (
    <div className={verdict.kind === 'revoked' ? 'notice problem stack' : 'notice stack'}>
      <h2>{t(`certificates.verdict.${verdict.kind}`)}</h2>
      <p>{t(`certificates.verdict.${verdict.kind}Text`)}</p>
      <BadgeFacts badge={verdict.badge} />
    </div>
  );
}

function BadgeFacts({ badge }: { badge: SignedBadge }) {
  const { issuer, validFrom, credentialSubject } = badge;
  const { identifier = [], achievement, result = [] } = credentialSubject;
  const named = identifier.filter(({ hashed }) => !hashed).map(({ identityHash }) => identityHash);
  const facts = [
    [t('certificates.verify.holder'), named.join(', ') || credentialSubject.id],
    [t('certificates.verify.achievement'), achievement.name],
    [t('certificates.verify.result'), result.map(({ value }) => value).join(', ')],
    [t('certificates.verify.issuer'), `${issuer.name} (${issuer.id})`],
    [t('certificates.issuedAt'), formatDate(new Date(validFrom))],
  ];
  return (
    <dl className="badge-facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
