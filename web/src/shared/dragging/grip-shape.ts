/** The drawing of what things are dragged by: six dots. */
export const gripShape = 'M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01';
