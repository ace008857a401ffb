import { qrPathOf } from '#web/features/certificates/logic/qr-path';

/** Shows an address as a QR code, dark on white in every theme, as scanners need it. */
export function QrCode({ address, label }: { address: string; label: string }) {
  const { path, size } = qrPathOf(address);
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
