import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPreferences, readPreferences } from '#web/shared/preferences';

describe('readPreferences', () => {
  it('reads stored preferences, with defaults for missing ones', () => {
    expect(readPreferences('{"textSize":"larger","wantsExtraTime":true}')).toEqual({
      ...defaultPreferences,
      textSize: 'larger',
      wantsExtraTime: true,
    });
  });
  it('falls back to the defaults if nothing valid is stored', () => {
    const odd = fc.oneof(fc.string(), fc.constant('{"textSize":"enormous"}'), fc.constant('[1]'));
    fc.assert(
      fc.property(odd, (text) => {
        expect(readPreferences(text)).toEqual(defaultPreferences);
      }),
    );
    expect(readPreferences(null)).toEqual(defaultPreferences);
  });
});
