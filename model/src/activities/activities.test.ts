import { outlineOf } from '#model/content/derived-outlines';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { activities } from '#model/activities/activities';
import type { Activity, Placed } from '#model/activities/activity';
import { activityKinds } from '#model/activities/kinds';
import { countsOf, itemsOf } from '#model/content/outline';
import type { OutlineLesson } from '#model/content/outline-lesson';
import {
  courseFactsOf,
  derivedEnrollmentOf,
  doneIn,
  standingsOf,
  withStandings,
} from '#model/progress/completion';
import { clockOf } from '#model/progress/clock';
import { applyXpCauses } from '#model/progress/engine';
import { newLearnerState } from '#model/progress/learner-state';
import { lessonCauses, type Cause } from '#model/progress/ledger';
import { firstOpen, nextActivity, requiredOf } from '#model/progress/next-activity';
import { rebuiltLedger, rebuiltState } from '#model/progress/rebuilt';
import { xpRulesOf } from '#model/progress/xp-rules';

type Deck = Placed & { name: string; cards: number };

/** A third kind, as another part of the product would add it: a deck of flashcards, done when every card is known. */
const deck = {
  outlineEntry: ({ id, name, cards }) =>
    cards === 0 ? null : { id, title: name, minutes: Math.ceil(cards / 4), isPreview: false },
  isRequired: true,
  isDone: ({ known, cards }) => known === cards,
  courseField: 'deckCount',
  fields: { all: 'deckIDs', done: 'knownDeckIDs' },
  xp: { isLearning: true, hasSource: true, dailyCap: 25 },
} as const satisfies Activity<Deck, { known: number; cards: number }>;

const table = { ...activities, deck };
const rules = xpRulesOf(table);
const clock = clockOf([]);

const deckNamed = (name: string, order: number, cards = 8): Deck => ({
  ...{ id: name, moduleID: 'm', name, order, cards, status: 'published' },
});
const lesson: OutlineLesson = {
  ...{ id: 'frond', courseID: 'ferns', moduleID: 'm', order: 1, title: 'Frond', videoURL: '' },
  ...{ pdfURL: '', isPreview: false, minutes: 5, status: 'published' },
};
const modules = [{ id: 'm', title: 'M', description: '', order: 1, isPublished: true }];
const outline = outlineOf(table, modules, {
  lesson: [lesson],
  quiz: [],
  deck: [deckNamed('spores', 2), deckNamed('roots', 1), deckNamed('empty', 3, 0)],
});
const facts = courseFactsOf(table, { category: 'Science', outline });

const at = new Date('2026-11-20T10:00:00Z');
const lessonDone = { lessonID: 'frond', isCompleted: true, completedAt: at };
const derived = (standings: Parameters<typeof withStandings<typeof table>>[2]) =>
  derivedEnrollmentOf(table, 'active', facts, standings, {
    certificateID: null,
    certificateHold: null,
    excusedIDs: [],
  });
const known = (...decks: [id: string, known: number][]) =>
  new Map(decks.map(([id, count]) => [id, { known: count, cards: 8 }]));

it('has a row for each kind', () => {
  expect(Object.keys(activities)).toEqual(activityKinds);
});

it('says of each activity where it counts, in fields of its own', () => {
  const fields = Object.values(table).flatMap((row) => [row.fields.all, row.fields.done]);
  expect(new Set(fields).size).toBe(fields.length);
});

describe('a third kind of activity', () => {
  it('stands in the outline after the kinds before it, in its order, and counts there', () => {
    expect(itemsOf(outline).map(({ kind, id }) => [kind, id])).toEqual([
      ['lesson', 'frond'],
      ['deck', 'roots'],
      ['deck', 'spores'],
    ]);
    expect(countsOf(table, outline)).toEqual({ lessonCount: 1, quizCount: 0, deckCount: 2 });
    expectTypeOf(itemsOf(outline)[0]!.kind).toEqualTypeOf<'lesson' | 'quiz' | 'deck'>();
  });

  it('completes the course only when all of it are done', () => {
    expect(facts).toMatchObject({ lessonIDs: ['frond'], deckIDs: ['roots', 'spores'] });
    const lessons = standingsOf([lessonDone]);
    expect(derived(lessons)).toMatchObject({ progress: 33, status: 'active', knownDeckIDs: [] });
    const started = derived({ ...lessons, deck: known(['roots', 8], ['spores', 7]) });
    expect(started).toMatchObject({ progress: 66, status: 'active', knownDeckIDs: ['roots'] });
    const all = { ...started, ...withStandings(table, started, { deck: known(['spores', 8]) }) };
    expect(all).toMatchObject({ progress: 100, status: 'completed', completedAt: at });
    const undone = withStandings(table, all, { deck: known(['roots', 0], ['gone', 8]) });
    expect(undone).toMatchObject({ progress: 66, status: 'active', knownDeckIDs: ['spores'] });
  });

  it('never holds a course below 100 % where it is not required', () => {
    const optional = { ...activities, deck: { ...deck, isRequired: false } };
    const enrollment = derivedEnrollmentOf(
      optional,
      'active',
      courseFactsOf(optional, { category: '', outline }),
      standingsOf([lessonDone]),
      { certificateID: null, certificateHold: null, excusedIDs: [] },
    );
    expect(enrollment).toMatchObject({ progress: 100, status: 'completed', knownDeckIDs: [] });
    expect(firstOpen(optional, outline, new Set(['frond']))?.id).toBe('roots');
    expect(requiredOf(optional, outline).map(({ id }) => id)).toEqual(['frond']);
  });

  it('is where a learner goes on', () => {
    const done = doneIn(
      table,
      derived({ ...standingsOf([lessonDone]), deck: known(['roots', 8]) }),
    );
    expect(done).toEqual(new Set(['frond', 'roots']));
    expect(nextActivity(table, outline, 'frond', done)).toMatchObject({
      kind: 'deck',
      id: 'spores',
    });
    expect(firstOpen(table, outline, done)).toMatchObject({ kind: 'deck', id: 'spores' });
  });

  const lessonCause = lessonCauses([
    {
      ...{ userID: 'lea', courseID: 'ferns', lessonID: 'frond', isCompleted: true },
      ...{ completedAt: at, timeSpent: 60, videoPosition: 0, readPosition: 1, hasNotes: false },
    },
  ])[0]!;
  const cause = (kind: string, itemID: string): Cause =>
    Object.assign({ ...lessonCause, itemID, worth: 20 }, { kind });

  it('pays XP up to its cap, makes the day active, and leaves the counts of the others', () => {
    const causes = ['roots', 'spores'].map((id) => cause('deck', id));
    const { state, lines } = applyXpCauses(newLearnerState(), causes, new Map(), { rules });
    expect([...lines.keys()]).toEqual(['deck:roots', 'deck:spores']);
    expect(state).toMatchObject({
      xp: 25,
      weeklyXp: 25,
      currentStreak: 1,
      courseXp: { ferns: 25 },
    });
    expect(state.counters.lessonsCompleted).toBe(0);
    expect(Object.values(state.recentDays)).toEqual([
      { xp: 25, lessons: 0, quizzes: 0, flashcards: 0, seconds: 0, paid: { deck: 25 } },
    ]);
    const ledger = rebuiltLedger(new Map(), causes, clock, rules);
    expect([...ledger]).toEqual([...lines]);
    expect(rebuiltState(newLearnerState(), ledger, clock, rules)).toEqual(state);
    expect(rebuiltLedger(lines, causes.slice(1), clock, rules).has('deck:roots')).toBe(false);
  });

  it('pays nothing where no rule says how', () => {
    const unknown = () =>
      applyXpCauses(newLearnerState(), [cause('essay', 'x')], new Map(), { rules });
    expect(unknown).toThrow('no XP rule for “essay”');
  });
});
