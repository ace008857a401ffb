/** The world's time zones by region, as `<select>` shows them; `current` is among them, whatever it is. */
export function timeZonesByRegion(current: string): Map<string, string[]> {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), current]);
  const regions = new Map<string, string[]>();
  for (const zone of [...zones].sort()) {
    const region = zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : zone;
    regions.set(region, [...(regions.get(region) ?? []), zone]);
  }
  return regions;
}

/** `America/Argentina/La_Rioja` as people write it: `Argentina, La Rioja`. */
export const placeOf = (zone: string): string =>
  zone
    .split('/')
    .slice(-2)
    .slice(zone.split('/').length > 2 ? 0 : -1)
    .join(', ')
    .replaceAll('_', ' ');
