import { afterEach, expect, it, vi } from 'vitest';
import { dateFormat } from '#web/shared/i18n/intl-formats';

afterEach(() => vi.unstubAllEnvs());

it('makes one format for each locale and set of options', () => {
  const format = dateFormat('en', { dateStyle: 'long' });
  expect(dateFormat('en', { dateStyle: 'long' })).toBe(format);
  expect(dateFormat('ar', { dateStyle: 'long' })).not.toBe(format);
  expect(dateFormat('en', { dateStyle: 'short' })).not.toBe(format);
});

it('follows a device that moves to another time zone', () => {
  const noon = new Date('2026-03-01T12:00:00Z');
  const hour = () => dateFormat('en', { timeStyle: 'short' }).format(noon);
  vi.stubEnv('TZ', 'Asia/Tokyo');
  const there = hour();
  vi.stubEnv('TZ', 'America/New_York');
  expect(there).toMatch(/^9:00.PM/);
  expect(hour()).toMatch(/^7:00.AM/);
});
