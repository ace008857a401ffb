/**
 * Shows a placeholder for loading content. `label` is for screen readers; `data-partial` marks the content as
 * incomplete.
 */
export function Skeleton({ height, label }: { height: string; label?: string }) {
  return (
    <div
      className="skeleton"
      style={{ blockSize: height }}
      role={label ? 'status' : undefined}
      data-partial=""
    >
      {label && <span className="visually-hidden">{label}</span>}
    </div>
  );
}
