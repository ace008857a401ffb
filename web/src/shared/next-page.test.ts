import { describe, expect, it } from 'vitest';
import { nextPage } from '#web/shared/next-page';

describe('nextPage', () => {
  it.each(['/courses/a?x=1#y', '/settings', '/'])('returns %s, a page of this site', (page) => {
    expect(nextPage(page)).toBe(page);
  });
  it.each([
    null,
    '',
    'settings',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/sign-in?next=/sign-in',
    '/welcome',
  ])('falls back to the learner’s home for %s', (page) => {
    expect(nextPage(page)).toBe('/home');
  });
  it('returns the home of the role if no page was requested', () => {
    expect(nextPage(null, '/teach')).toBe('/teach');
    expect(nextPage('/settings', '/teach')).toBe('/settings');
  });
});
