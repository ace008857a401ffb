import './progress-bar.css';

/** Shows a progress bar, in percent. `label` names it. */
export function ProgressBar({ percent, label }: { percent: number; label: string }) {
  return (
    <progress className="progress-bar" value={percent} max={100} aria-label={label}>
      {`${percent} %`}
    </progress>
  );
}
