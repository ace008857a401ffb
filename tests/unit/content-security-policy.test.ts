import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frameSources, interactivePath } from '@trellis/model/content/embed';
import { describe, expect, it } from 'vitest';

type Rule = { source: string; headers: { key: string; value: string }[] };

const { hosting }: { hosting: { headers: Rule[] } } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../firebase.json'), 'utf8'),
);

/** Returns the sources of a directive in the policy of this rule. */
const sources = (source: string, directive: string) =>
  hosting.headers
    .find((rule) => rule.source === source)
    ?.headers.find(({ key }) => key === 'Content-Security-Policy')
    ?.value.split('; ')
    .find((text) => text.startsWith(`${directive} `))
    ?.split(' ')
    .slice(1);

describe('the Content-Security-Policy', () => {
  it('lets the same sites into frames as a lesson does, and the one by which Google signs people in', () => {
    expect(sources('**', 'frame-src')?.toSorted()).toEqual(
      [...frameSources, 'https://*.firebaseapp.com'].toSorted(),
    );
    expect(sources('**', 'script-src')).toEqual(["'self'", 'https://apis.google.com']);
  });
  it('keeps our own interactive files away from all that is the site’s', () => {
    const files = `${interactivePath}**`;
    expect(sources(files, 'sandbox')).toEqual(['allow-scripts', 'allow-forms']);
    expect(sources(files, 'default-src')).toEqual(["'none'"]);
    expect(sources(files, 'connect-src')).toBeUndefined();
    expect(sources(files, 'frame-ancestors')).toEqual(["'self'"]);
  });
});
