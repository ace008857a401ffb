import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Certificate } from '@trellis/model/certificates/certificate';
import type { ProgramEnrollment } from '@trellis/model/programs/program-enrollment';
import { Skeleton } from '#web/design-system/skeleton';
import { useCertificate } from '#web/data/certificate.queries';
import { useNameOf } from '#web/data/profile.queries';
import { useProgram } from '#web/data/program.queries';
import {
  CertificateActionDialog,
  type CertificateAction,
} from '#web/features/program-editor/components/certificate-action-dialog';
import {
  useHeldCertificates,
  useIssuedCertificates,
} from '#web/features/program-editor/data/program-certificates.queries';
import { valueOf, type QueryState } from '#web/firebase/query-state';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/**
 * Shows the certificates of a program for its staff: those that wait, and those that were issued. Reads: the program, and two per
 * learner.
 */
export function ProgramCertificates({ programID }: { programID: string }) {
  const program = useProgram(programID);
  const held = useHeldCertificates(programID);
  const issued = useIssuedCertificates(programID);
  const [asked, setAsked] = useState<CertificateAction>();
  return (
    <div className="stack program-editor">
      <p className="row">
        <Link to={`/teach/programs/${programID}`}>
          <bdi>{valueOf(program)?.title ?? t('programEditor.heading')}</bdi>
        </Link>
      </p>
      <h1>{t('programEditor.certificates.title')}</h1>
      <section className="card stack program-part" aria-labelledby="held-certificates">
        <h2 id="held-certificates">{t('programEditor.certificates.held')}</h2>
        <p className="small quiet">{t('programEditor.certificates.heldHint')}</p>
        <Rows rows={held} none={t('programEditor.certificates.noneHeld')}>
          {(mine) => <HeldRow mine={mine} onAsk={setAsked} />}
        </Rows>
      </section>
      <section className="card stack program-part" aria-labelledby="issued-certificates">
        <h2 id="issued-certificates">{t('programEditor.certificates.issued')}</h2>
        <Rows rows={issued} none={t('programEditor.certificates.none')}>
          {(mine) => <StoredRow mine={mine} onAsk={setAsked} />}
        </Rows>
      </section>
      {asked && (
        <CertificateActionDialog
          action={asked}
          programID={programID}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}

function Rows(props: {
  rows: QueryState<ProgramEnrollment[]>;
  none: string;
  children: (mine: ProgramEnrollment) => ReactNode;
}) {
  const { rows, none, children } = props;
  if (rows.status !== 'ready')
    return (
      <StateNotice {...rows} skeleton={<Skeleton height="3rem" label={t('state.loading')} />} />
    );
  if (rows.value.length === 0) return <p className="quiet">{none}</p>;
  return (
    <ul className="stack">
      {rows.value.map((mine) => (
        <li key={mine.userID}>{children(mine)}</li>
      ))}
    </ul>
  );
}

type Ask = (action: CertificateAction) => void;
type RowProps = { mine: ProgramEnrollment; onAsk: Ask };

/** Shows a learner whose certificate waits. */
function HeldRow({ mine: { userID: uid }, onAsk }: RowProps) {
  const name = useNameOf(uid);
  return (
    <div className="row">
      <bdi>{name}</bdi>
      <button type="button" className="button" onClick={() => onAsk({ kind: 'allow', uid, name })}>
        {t('programEditor.certificates.allow.open', { name })}
      </button>
    </div>
  );
}

function StoredRow({ mine: { userID, certificateID }, onAsk }: RowProps) {
  const certificate = useCertificate(certificateID);
  if (certificate.status !== 'ready')
    return <StateNotice {...certificate} skeleton={<Skeleton height="3rem" />} />;
  return (
    <IssuedRow
      uid={userID}
      number={certificateID ?? ''}
      certificate={certificate.value}
      onAsk={onAsk}
    />
  );
}

/** Shows a certificate that was issued, and what can be done about it. */
export function IssuedRow(props: {
  uid: string;
  number: string;
  certificate: Certificate;
  onAsk: Ask;
}) {
  const { uid, number, certificate, onAsk } = props;
  const { holder: name, issuedAt, revokedAt } = certificate;
  const button = (kind: 'revoke' | 'reissue') => (
    <button type="button" className="button" onClick={() => onAsk({ kind, uid, name })}>
      {t(`programEditor.certificates.${kind}.open`, { name })}
    </button>
  );
  return (
    <div className="stack">
      <p>{t('programEditor.certificates.by', { name, date: formatDate(issuedAt) })}</p>
      {revokedAt && (
        <p>{t('programEditor.certificates.revoked', { date: formatDate(revokedAt) })}</p>
      )}
      <div className="row">
        <Link to={`/certificates/${number}`}>{t('programEditor.certificates.show', { name })}</Link>
        {revokedAt === null && button('revoke')}
        {button('reissue')}
      </div>
    </div>
  );
}
