import type { CSSProperties } from 'react';

const alignments = ['left', 'center', 'right', 'justify'] as const;

/** Returns the style that the attribute `align` of HTML stands for, if it is one of those there are. */
export function alignment(align: string | undefined): CSSProperties | undefined {
  const textAlign = alignments.find((known) => known === align?.toLowerCase());
  return textAlign && { textAlign };
}
