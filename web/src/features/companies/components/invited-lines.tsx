import type { InvitedLine } from '@trellis/model/callables/invite-members';
import { csvOf } from '#web/shared/csv';
import { download } from '#web/shared/download';
import { t } from '#web/shared/i18n/locale';
import './companies.css';

const linkOf = (secret: string) => `${location.origin}/invitations/${secret}`;

/** Shows what became of each line of a list, with the links to hand on. */
export function InvitedLines({ lines }: { lines: InvitedLine[] }) {
  const save = () => {
    const heading = [
      t('companies.lines.line'),
      t('companies.lines.address'),
      t('companies.lines.outcome'),
      t('companies.lines.link'),
    ];
    const rows = lines.map(({ line, text, outcome, secret }) => [
      line,
      text,
      t(`companies.outcome.${outcome}`),
      secret === null ? '' : linkOf(secret),
    ]);
    download(new Blob([csvOf([heading, ...rows])], { type: 'text/csv' }), 'invitations.csv');
  };
  return (
    <>
      <ul className="company-rows">
        {lines.map(({ line, text, outcome, secret }) => (
          <li key={line}>
            <span>
              <span>{t('companies.lines.place', { number: line })}</span> <bdi>{text}</bdi>{' '}
              <strong>{t(`companies.outcome.${outcome}`)}</strong>
            </span>
            {secret !== null && (
              <code dir="ltr" className="company-link">
                {linkOf(secret)}
              </code>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={save}>
        {t('companies.lines.download')}
      </button>
    </>
  );
}
