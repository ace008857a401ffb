import { expect, it } from 'vitest';
import { activityKinds } from '@trellis/model/activities/kinds';
import { activityViews, addressOf, type ActivityView } from '#web/shared/activities';

const deck: ActivityView = {
  path: '/courses/:courseID/decks/:deckID',
  icon: () => 'notes',
  label: ({ minutes }) => `${minutes} cards`,
  invitation: ({ title }) => `Review ${title}`,
  reason: () => 'a deck',
  remark: () => undefined,
};

it('links to the page of each kind, including a third one', () => {
  const views = { ...activityViews, deck };
  expect(addressOf(views, 'ferns', { kind: 'lesson', id: 'frond' })).toBe(
    '/courses/ferns/lessons/frond',
  );
  expect(addressOf(views, 'ferns', { kind: 'quiz', id: '$&' })).toBe('/courses/ferns/quizzes/$&');
  expect(addressOf(views, 'ferns', { kind: 'deck', id: ':spores' })).toBe(
    '/courses/ferns/decks/:spores',
  );
});

it('has a unique path and icon for each kind', () => {
  const views = activityKinds.map((kind) => activityViews[kind]);
  expect(new Set(views.map(({ path }) => path)).size).toBe(activityKinds.length);
  expect(new Set(views.map(({ icon }) => icon({}))).size).toBe(activityKinds.length);
});
