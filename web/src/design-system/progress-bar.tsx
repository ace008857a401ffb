import './progress-bar.css';

/** A share of something, in percent. `label` says of what. */
export function ProgressBar({ percent, label }: { percent: number; label: string }) {
  return (
    <progress className="progress-bar" value={percent} max={100} aria-label={label}>
      {`${percent} %`}
    </progress>
  );
}
