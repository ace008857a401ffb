import { BarDrawing } from '#web/design-system/bar-drawing';
import '#web/design-system/figures.css';
import { formatNumber, t } from '#web/shared/i18n/locale';

export type Bar = { label: string; value: number };

/** Shows values as bars, described in a sentence for those who do not see them, and as a table. */
export function BarChart(props: {
  id: string;
  title: string;
  /** What the bars show, in a sentence. */
  summary: string;
  bars: Bar[];
  /** Labels below the bars, evenly spaced from the first. */
  ticks: string[];
  /** The heads of the table: what is counted by, and what is counted. */
  columns: [string, string];
  /** How the numbers were computed. */
  note: string;
}) {
  const { id, title, summary, bars, ticks, columns, note } = props;
  const most = niceTop(Math.max(1, ...bars.map(({ value }) => value)));
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{summary}</p>
      <BarDrawing
        bars={bars.map(({ label, value }) => ({ key: label, value }))}
        top={{ value: most, label: formatNumber(most) }}
        ticks={ticks.map((label) => ({ key: label, label }))}
        label={t('cardStats.chartOf', { title, summary })}
      />
      <details className="small">
        <summary>
          <span>{t('cardStats.asTable')}</span> <span className="visually-hidden">{title}</span>
        </summary>
        <table className="figures">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{formatNumber(value, { maximumFractionDigits: 1 })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p className="small quiet">{note}</p>
    </section>
  );
}

/** Returns the top of a scale: an even number of at most two digits before its zeros, not less than the highest bar. */
function niceTop(most: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(most)) - 1);
  return Math.ceil(most / (2 * unit)) * 2 * unit;
}
