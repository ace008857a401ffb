import './bar-drawing.css';

const height = 60;
/** The width of a bar with its gap, in units of the drawing. */
const step = 4;

/** Draws values as bars, with the top of the scale above and labels below. A table must tell the values too. */
export function BarDrawing(props: {
  bars: { key: string; value: number }[];
  /** How many bars belong together; a gap follows them. All, if left out. */
  groupSize?: number;
  top: { value: number; label: string };
  /** Labels below the bars, evenly spaced from the first. */
  ticks: { key: string; label: string }[];
  /** What the bars show, for those who do not see them. */
  label: string;
}) {
  const { bars, groupSize = bars.length, top, ticks, label } = props;
  const gapsBefore = (index: number) => Math.floor(index / groupSize);
  const xOf = (index: number) => (index + gapsBefore(index)) * step;
  const width = xOf(bars.length - 1) + step;
  const heightOf = (value: number) => (height * value) / top.value;
  return (
    <div className="bar-drawing">
      <span className="small quiet" aria-hidden="true">
        {top.label}
      </span>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        {[0, height / 2, height].map((y) => (
          <line key={y} x1="0" x2={width} y1={y} y2={y} vectorEffect="non-scaling-stroke" />
        ))}
        {bars.map(({ key, value }, index) => (
          <rect
            key={key}
            x={xOf(index) + 0.5}
            y={height - heightOf(value)}
            width={step - 1}
            height={heightOf(value)}
          />
        ))}
      </svg>
      <ol
        className="bar-drawing-ticks small quiet"
        aria-hidden="true"
        style={{ gridTemplateColumns: `repeat(${ticks.length}, 1fr)` }}
      >
        {ticks.map((tick) => (
          <li key={tick.key}>{tick.label}</li>
        ))}
      </ol>
    </div>
  );
}
