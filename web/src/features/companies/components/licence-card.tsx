import type { FormEvent, ReactNode } from 'react';
import type { CompanyMember } from '@trellis/model/companies/member';
import { freeSeats, isRunning as isLasting, nextFreeAt } from '@trellis/model/companies/seats';
import { Choice } from '#web/design-system/field';
import { CourseReport } from '#web/features/companies/components/course-report';
import { LicenceKeys } from '#web/features/companies/components/licence-keys';
import type { ListedLicence } from '#web/features/companies/data/companies.queries';
import { changeSeat } from '#web/features/companies/data/company.commands';
import { useCompanyCommand } from '#web/features/companies/hooks/use-company-command';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useNow } from '#web/shared/use-now';
import './companies.css';

type Props = {
  licence: ListedLicence;
  members: CompanyMember[];
  /** The courses' titles by id. */
  titles: ReadonlyMap<string, string>;
  /** What administrators may do besides. */
  children?: ReactNode;
};

/** Shows a licence with its seats: who has them, who gets one, keys and reports. */
export function LicenceCard({ licence, members, titles, children }: Props) {
  const now = useNow();
  const free = freeSeats(licence, now);
  const nextAt = nextFreeAt(licence, now);
  const isOver = !isLasting(licence, now);
  return (
    <section className="card stack company-card licence" aria-labelledby={`licence-${licence.id}`}>
      <h3 id={`licence-${licence.id}`}>
        <bdi>{licence.title}</bdi>
      </h3>
      <p>
        <span>
          {t('companies.licence.used', { used: licence.holderIDs.length, count: licence.seats })}
        </span>{' '}
        <span>
          {t(isOver ? 'companies.licence.ended' : 'companies.licence.until', {
            date: formatDate(licence.endsAt),
          })}
        </span>
      </p>
      <p className="small quiet">
        {t('companies.licence.cooling', { count: licence.coolingOffDays })}
      </p>
      {nextAt !== null && !isOver && (
        <p className="small quiet">
          {t('companies.licence.nextFree', { date: formatDate(nextAt) })}
        </p>
      )}
      <ul className="row company-tags">
        {licence.courseIDs.map((courseID) => (
          <li key={courseID} className="tag">
            <bdi>{titles.get(courseID) ?? courseID}</bdi>
          </li>
        ))}
      </ul>
      <Seats {...{ licence, members, free }} />
      <LicenceKeys licence={licence} />
      <CourseReport {...{ licence, titles }} />
      {children}
    </section>
  );
}

function Seats(props: { licence: ListedLicence; members: CompanyMember[]; free: number }) {
  const { licence, members, free } = props;
  const { run, isRunning, problem } = useCompanyCommand();
  const nameOf = (uid: string) => members.find(({ userID }) => userID === uid)?.name ?? uid;
  const others = members.filter(({ userID }) => !licence.holderIDs.includes(userID));
  const give = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const uid = String(new FormData(event.currentTarget).get('member') ?? '');
    void run(() => changeSeat({ licenceID: licence.id, uid, isAssigned: true }));
  };
  return (
    <>
      <h4>{t('companies.seats')}</h4>
      {licence.holderIDs.length === 0 && <p>{t('companies.seat.nobody')}</p>}
      <ul className="company-rows">
        {licence.holderIDs.map((uid) => (
          <li key={uid}>
            <bdi>{nameOf(uid)}</bdi>
            <button
              type="button"
              className="button plain small"
              disabled={isRunning}
              onClick={() =>
                void run(() => changeSeat({ licenceID: licence.id, uid, isAssigned: false }))
              }
            >
              {t('companies.seat.take', { name: nameOf(uid) })}
            </button>
          </li>
        ))}
      </ul>
      {others.length > 0 && free > 0 && (
        <form className="row company-choice" onSubmit={give}>
          <Choice name="member" label={t('companies.seat.for')}>
            {others.map(({ userID, name }) => (
              <option key={userID} value={userID}>
                {name}
              </option>
            ))}
          </Choice>
          <button className="button" disabled={isRunning}>
            {t('companies.seat.give')}
          </button>
        </form>
      )}
      {free === 0 && <p className="small">{t('companies.seat.none')}</p>}
      <Problem text={problem} />
    </>
  );
}
