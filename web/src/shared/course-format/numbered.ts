/** Returns `c01`, `c02`, … */
export const numbered = (letter: string, index: number) =>
  `${letter}${String(index + 1).padStart(2, '0')}`;
