import type { CSSProperties } from 'react';

const alignments = ['left', 'center', 'right', 'justify'] as const;

/** Returns the style for HTML's `align` attribute; undefined for an unknown value. */
export function alignment(align: string | undefined): CSSProperties | undefined {
  const textAlign = alignments.find((known) => known === align?.toLowerCase());
  return textAlign && { textAlign };
}
