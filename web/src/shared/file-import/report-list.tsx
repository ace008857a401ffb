import { t } from '#web/shared/i18n/locale';

/** What is not imported as it is: where it stands in the file, how it begins, its id there, and why. */
export type ReportItem = { number: number; start: string; name: string; reason: string };

/** How many are listed; the others are counted. */
export const mostListed = 100;

/** Lists what is not imported as it is; nothing if there is nothing. `count`: how many there are with those not given. */
export function ReportList(props: { heading: string; items: ReportItem[]; count: number }) {
  const { heading, items, count } = props;
  if (count === 0) return null;
  return (
    <details className="import-list" open>
      <summary>{heading}</summary>
      <ul>
        {items.slice(0, mostListed).map(({ number, start, name, reason }, index) => (
          <li key={index}>
            <strong>{t('fileImport.place', { number })}</strong> <span>{reason}</span>{' '}
            <bdi className="quiet">{start}</bdi> <code dir="ltr">{name.slice(0, 40)}</code>
          </li>
        ))}
      </ul>
      <MoreItems count={count - Math.min(items.length, mostListed)} />
    </details>
  );
}

/** Says how many more there are than listed. */
export const MoreItems = ({ count }: { count: number }) =>
  count > 0 && <p className="small quiet">{t('fileImport.more', { count })}</p>;
