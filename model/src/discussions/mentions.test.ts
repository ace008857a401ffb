import { expect, it } from 'vitest';
import { mentionsIn, mostMentions } from '#model/discussions/mentions';

it.each([
  ['@erin', ['erin']],
  ['Thanks @erin, and @otto-2!', ['erin', 'otto-2']],
  ['شكرا @erin.', ['erin']],
  ['(@erin) @erin', ['erin']],
  ['erin@school.example', []],
  ['https://example.com/@erin', []],
  ['@Erin @e @er @-erin', []],
  ['`@erin` and\n```\n@otto\n```', []],
  ['@erin_fern @erin@example.com', []],
])('finds the names in %j', (text, names) => expect(mentionsIn(text)).toEqual(names));

it('finds no more than a post can notify', () => {
  const text = Array.from({ length: 30 }, (_, index) => `@name${index}`).join(' ');
  expect(mentionsIn(text)).toHaveLength(mostMentions);
});
