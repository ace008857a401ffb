import { formatNumber, t } from '#web/shared/i18n/locale';

export type Bar = { label: string; value: number };

const height = 60;
/** The width of a bar with its gap, in units of the chart. */
const step = 4;

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
  const width = bars.length * step;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{summary}</p>
      <div className="card-chart">
        <span className="small quiet" aria-hidden="true">
          {formatNumber(most)}
        </span>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t('cardStats.chartOf', { title, summary })}
        >
          {[0, height / 2, height].map((y) => (
            <line key={y} x1="0" x2={width} y1={y} y2={y} vectorEffect="non-scaling-stroke" />
          ))}
          {bars.map(({ label, value }, index) => (
            <rect
              key={label}
              x={index * step + 0.5}
              y={height - (height * value) / most}
              width={step - 1}
              height={(height * value) / most}
            />
          ))}
        </svg>
        <ol
          className="card-chart-ticks small quiet"
          aria-hidden="true"
          style={{ gridTemplateColumns: `repeat(${ticks.length}, 1fr)` }}
        >
          {ticks.map((tick) => (
            <li key={tick}>{tick}</li>
          ))}
        </ol>
      </div>
      <details className="small">
        <summary>
          <span>{t('cardStats.asTable')}</span> <span className="visually-hidden">{title}</span>
        </summary>
        <table className="card-figures">
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
