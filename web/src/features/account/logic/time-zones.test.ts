import { expect, it } from 'vitest';
import { placeOf, timeZonesByRegion } from '#web/features/account/logic/time-zones';

it('lists every zone once in its region, and always the current one', () => {
  const regions = timeZonesByRegion('Mars/Olympus_Mons');
  expect(regions.get('Africa')).toContain('Africa/Cairo');
  expect(regions.get('Mars')).toEqual(['Mars/Olympus_Mons']);
  const all = [...regions.values()].flat();
  expect(new Set(all).size).toBe(all.length);
  expect(
    timeZonesByRegion('Africa/Cairo')
      .get('Africa')!
      .filter((zone) => /Cairo/.test(zone)),
  ).toEqual(['Africa/Cairo']);
});

it.each([
  ['Africa/Cairo', 'Cairo'],
  ['America/New_York', 'New York'],
  ['America/Argentina/La_Rioja', 'Argentina, La Rioja'],
  ['UTC', 'UTC'],
])('%s is %s', (zone, place) => {
  expect(placeOf(zone)).toBe(place);
});
