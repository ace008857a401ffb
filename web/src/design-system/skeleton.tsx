/** Holds the place of something that is on its way. `label` is for those who cannot see it. */
export function Skeleton({ height, label }: { height: string; label?: string }) {
  return (
    <div className="skeleton" style={{ blockSize: height }} role={label ? 'status' : undefined}>
      {label && <span className="visually-hidden">{label}</span>}
    </div>
  );
}
