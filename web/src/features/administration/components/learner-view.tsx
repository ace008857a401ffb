import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { UserProgress } from '@trellis/model/progress/user-progress';
import { Skeleton } from '#web/design-system/skeleton';
import { AuditList } from '#web/features/administration/components/audit-list';
import { DayExcuse } from '#web/features/administration/components/day-excuse';
import { LearnerNumbers } from '#web/features/administration/components/learner-numbers';
import { Ledger } from '#web/features/administration/components/ledger';
import { XpCorrection } from '#web/features/administration/components/xp-correction';
import { useUserProgress } from '#web/data/user-progress.queries';
import { useUserRecord } from '#web/data/user.queries';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

type Props = {
  uid: string;
  /** Their certificates, and what can be done about them. */
  certificates: ReactNode;
};

/** Shows a learner's numbers, ledger and audit log, and the forms to correct them. */
export function LearnerView({ uid, certificates }: Props) {
  const person = useUserRecord(uid);
  const numbers = useUserProgress(uid);
  const skeleton = <Skeleton height="40rem" label={t('state.loading')} />;
  if (person.status !== 'ready') return <StateNotice isPage {...person} skeleton={skeleton} />;
  const { fullName, email, isActive } = person.value;
  return (
    <>
      <header className="stack">
        <h1>
          <bdi>{fullName}</bdi>
        </h1>
        <p className="row quiet">
          <bdi>{email}</bdi>
          {!isActive && <span className="tag">{t('admin.learner.suspended')}</span>}
          <Link to={`/people/${encodeURIComponent(uid)}`}>{t('admin.learner.profile')}</Link>
        </p>
      </header>
      {numbers.status === 'missing' ? (
        <p className="notice">{t('admin.learner.soon')}</p>
      ) : numbers.status === 'ready' ? (
        <Sections {...{ uid, certificates }} numbers={numbers.value} />
      ) : (
        <StateNotice {...numbers} skeleton={skeleton} />
      )}
    </>
  );
}

function Sections({ uid, certificates, numbers }: Props & { numbers: UserProgress }) {
  return (
    <>
      <LearnerNumbers numbers={numbers} />
      <section className="card stack admin-card" aria-labelledby="mend">
        <h2 id="mend">{t('admin.learner.mend')}</h2>
        <details>
          <summary>{t('admin.correct.title')}</summary>
          <XpCorrection uid={uid} numbers={numbers} />
        </details>
        <details>
          <summary>{t('admin.excuse.title')}</summary>
          <DayExcuse uid={uid} numbers={numbers} />
        </details>
      </section>
      {certificates}
      <section className="stack" aria-labelledby="ledger">
        <h2 id="ledger">{t('admin.ledger.title')}</h2>
        <Ledger uid={uid} numbers={numbers} />
      </section>
      <section className="stack" aria-labelledby="audit">
        <h2 id="audit">{t('admin.log.ofLearner')}</h2>
        <AuditList subjectID={uid} />
      </section>
    </>
  );
}
