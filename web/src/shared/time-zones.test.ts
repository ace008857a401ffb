import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  currentZoneName,
  deviceTimeZone,
  placeOf,
  timeZonesByRegion,
} from '#web/shared/time-zones';

afterEach(() => vi.restoreAllMocks());

it('lists every zone once in its region, and the current one always', () => {
  const regions = timeZonesByRegion('Mars/Olympus_Mons');
  expect(regions.get('Africa')).toContain('Africa/Cairo');
  expect(regions.get('Mars')).toEqual(['Mars/Olympus_Mons']);
  const all = [...regions.values()].flat();
  expect(new Set(all).size).toBe(all.length);
});

it('lists UTC first, and no zone under an outdated name', () => {
  const all = [...timeZonesByRegion('Asia/Calcutta').values()].flat();
  expect(all[0]).toBe('UTC');
  expect(all).toEqual(expect.arrayContaining(['Europe/Kyiv', 'Asia/Kolkata', 'Asia/Yangon']));
  const old = /Kiev|Calcutta|Saigon|Rangoon|Katmandu|Godthab|Faeroe|Asmera|Truk|Ponape|Enderbury/;
  expect(all.filter((zone) => old.test(zone))).toEqual([]);
});

it.each([
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['US/Pacific', 'America/Los_Angeles'],
  ['Etc/UTC', 'UTC'],
  ['Mars/Olympus_Mons', 'Mars/Olympus_Mons'],
])('maps %s to %s', (zone, name) => {
  expect(currentZoneName(zone)).toBe(name);
});

describe('deviceTimeZone', () => {
  const says = (timeZone: string | undefined) => {
    const options = Intl.DateTimeFormat().resolvedOptions();
    vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({
      ...options,
      timeZone: timeZone as string,
    });
  };

  it.each([undefined, '', 'x'.repeat(65)])('returns UTC if the browser reports %s', (zone) => {
    says(zone);
    expect(deviceTimeZone()).toBe('UTC');
  });

  it('returns the current name of the zone', () => {
    says('Europe/Kiev');
    expect(deviceTimeZone()).toBe('Europe/Kyiv');
  });
});

it.each([
  ['Africa/Cairo', 'Cairo'],
  ['America/New_York', 'New York'],
  ['America/Argentina/La_Rioja', 'Argentina, La Rioja'],
  ['UTC', 'UTC'],
])('formats %s as %s', (zone, place) => {
  expect(placeOf(zone)).toBe(place);
});
