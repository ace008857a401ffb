/** A point of a radar chart, its middle at 0, 0: axis number `index` of `count`, the first straight up, then clockwise. */
export function radarPoint(index: number, count: number, distance: number): [number, number] {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  const round = (value: number) => Math.round(value * 100) / 100 + 0;
  return [round(distance * Math.cos(angle)), round(distance * Math.sin(angle))];
}

/** The corners of a shape as SVG writes them. */
export const corners = (distances: number[]): string =>
  distances
    .map((distance, index) => radarPoint(index, distances.length, distance).join(','))
    .join(' ');
