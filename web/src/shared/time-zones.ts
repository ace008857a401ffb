/** Current names of zones that ICU, and so browsers, still lists under old names. */
const renamed: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/**
 * Returns the current name of a time zone, such as `Asia/Kolkata` for `Asia/Calcutta`; unknown names are unchanged.
 */
export function currentZoneName(zone: string): string {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone });
    const { timeZone = zone } = format.resolvedOptions();
    return renamed[timeZone] ?? timeZone;
  } catch {
    return zone;
  }
}

/** Returns this device's time zone; UTC if the browser's value is missing or invalid. */
export function deviceTimeZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone as string | undefined;
  return zone && zone.length <= 64 ? currentZoneName(zone) : 'UTC';
}

/** Returns all time zones by region, as a `<select>` shows them, including `current`. */
export function timeZonesByRegion(current: string): Map<string, string[]> {
  // Constructing a format for each, as `currentZoneName` does, would take a phone a second.
  const known = Intl.supportedValuesOf('timeZone').map((zone) => renamed[zone] ?? zone);
  const all = [...known, currentZoneName(current)];
  const regions = new Map<string, string[]>([['UTC', ['UTC']]]);
  for (const zone of [...new Set(all)].sort()) {
    if (zone === 'UTC') continue;
    const region = zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : zone;
    regions.set(region, [...(regions.get(region) ?? []), zone]);
  }
  return regions;
}

/** Returns `America/Argentina/La_Rioja` in readable form: `Argentina, La Rioja`. */
export const placeOf = (zone: string): string =>
  zone
    .split('/')
    .slice(-2)
    .slice(zone.split('/').length > 2 ? 0 : -1)
    .join(', ')
    .replaceAll('_', ' ');
