/**
 * Returns a point of a radar chart with its centre at 0, 0: axis `index` of `count`, the first straight up, then
 * clockwise.
 */
export function radarPoint(index: number, count: number, distance: number): [number, number] {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  const round = (value: number) => Math.round(value * 100) / 100 + 0;
  return [round(distance * Math.cos(angle)), round(distance * Math.sin(angle))];
}

/** Returns the corners of a shape in SVG syntax. */
export const corners = (distances: number[]): string =>
  distances
    .map((distance, index) => radarPoint(index, distances.length, distance).join(','))
    .join(' ');
