import { describe, expect, it } from 'vitest';
import { embedOf } from '#model/content/embed';

describe('what may be shown in a frame', () => {
  it.each([
    'https://phet.colorado.edu/sims/html/wave-on-a-string/latest/wave-on-a-string_en.html',
    'https://school.h5p.com/content/1290/embed',
    'https://www.youtube-nocookie.com/embed/abcdefghijk',
  ])('%s', (url) => expect(embedOf(url)).toEqual({ address: url, isOurs: false }));

  it.each([
    ['https://www.geogebra.org/m/Abc123', 'https://www.geogebra.org/material/iframe/id/Abc123'],
    [
      'https://scratch.mit.edu/projects/10128407/',
      'https://scratch.mit.edu/projects/10128407/embed',
    ],
    ['https://codepen.io/some-body/pen/xYz', 'https://codepen.io/some-body/embed/xYz'],
    ['https://www.desmos.com/calculator/abc1', 'https://www.desmos.com/calculator/abc1?embed'],
  ])('%s becomes %s', (url, address) => expect(embedOf(url)?.address).toBe(address));

  it('accepts a file of our own', () => {
    const url = '/media/interactive/waves/index.html?a=1#b';
    expect(embedOf(url)).toEqual({ address: url, isOurs: true });
  });

  it.each([
    '',
    'http://phet.colorado.edu/sims',
    'https://phet.colorado.edu.evil.example/',
    'https://evilgeogebra.org/',
    'https://geogebra.org@evil.example/',
    'https://somebody@geogebra.org/',
    'https://geogebra.org:8443/',
    'https://evil.example/#https://geogebra.org',
    'javascript:alert(1)//geogebra.org',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://geogebra.org/1',
    '//geogebra.org/m/1',
    '/media/lesson.html',
    '/media/interactive/../../home',
    '/media/interactive/%2e%2e/home',
    '/\\geogebra.org/m/1',
    '/media/interactive/.%2E/home',
    'https://geogebra.org\\@evil.example/',
    'https://geogebra.org\tevil.example/',
    'https://evil.example?.geogebra.org',
    'media/interactive/a.html',
    'https://here.invalid/media/interactive/a.html',
  ])('rejects %s', (url) => expect(embedOf(url)).toBeUndefined());
});
