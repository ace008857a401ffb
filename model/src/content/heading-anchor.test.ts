import GithubSlugger, { slug } from 'github-slugger';
import { expect, it } from 'vitest';
import { headingAnchor, HeadingAnchors } from '#model/content/heading-anchor';

it('keeps the characters that GitHub keeps', () => {
  const words = Array.from({ length: 0x3000 }, (_, code) => `a${String.fromCodePoint(code)}b`)
    .filter((word) => word.normalize('NFC') === word)
    .map((word) => ({ word, anchor: headingAnchor(word), expected: slug(word) }));
  const different = words.filter(({ anchor, expected }) => anchor !== expected);
  // Its list is of an older Unicode: letters that came since then stay.
  expect(different.filter(({ expected }) => expected !== 'ab')).toEqual([]);
  expect(different.filter(({ word }) => !/^a[\p{L}\p{M}]b$/u.test(word))).toEqual([]);
  expect(different.length).toBeLessThan(150);
});

it('tells headings of one name apart as GitHub does', () => {
  const slugger = new GithubSlugger();
  const anchors = new HeadingAnchors();
  for (const title of ['One', 'One', 'one 1', 'One', 'Two', 'one-1', 'One!', 'One-1'])
    expect(anchors.next(title)).toBe(slugger.slug(title));
});
