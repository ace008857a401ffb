import { describe, expect, it } from 'vitest';
import { nextPage } from '#web/shared/next-page';

describe('the page to go on to', () => {
  it.each(['/courses/a?x=1#y', '/settings', '/'])('is %s, a page of this site', (page) => {
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
  ])('is the learner’s home for %s', (page) => {
    expect(nextPage(page)).toBe('/home');
  });
  it('is the home of their role for who came for none', () => {
    expect(nextPage(null, '/teach')).toBe('/teach');
    expect(nextPage('/settings', '/teach')).toBe('/settings');
  });
});
