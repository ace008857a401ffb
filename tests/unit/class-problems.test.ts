import { expect, it } from 'vitest';
import { classProblems } from '#scripts/class-problems';

/** Returns the problems of two features' stylesheets. */
const problemsOf = (quiz: string, notes: string) =>
  classProblems([
    { file: 'features/quiz/components/quiz.css', css: quiz },
    { file: 'features/notes/components/notes.css', css: notes },
  ]);

it.each([
  ['both style it everywhere', '.remark { color: red }', '.remark { margin: 0 }'],
  ['one styles it everywhere', '.remark { color: red }', '.toolbar .remark { margin: 0 }'],
  [
    'a screen size is its only condition',
    '@media (width > 9rem) { .remark { margin: 0 } }',
    '.remark {}',
  ],
  [
    'the direction is its only condition',
    '[dir="rtl"] .remark { margin: 0 }',
    '.list > .remark {}',
  ],
  ['it is one of several', ':is(.hint, .remark)[data-new] { margin: 0 }', '.list > .remark {}'],
])('finds a class that two features share if %s', (_, quiz, notes) => {
  expect(problemsOf(quiz, notes)).toEqual([
    '.remark: features/quiz styles it wherever it occurs, features/notes too.',
  ]);
});

it.each([
  ['both have a scope', '.question .remark { color: red }', '.toolbar .remark { margin: 0 }'],
  [
    'one only hides it in print',
    '.remark { color: red }',
    '@media print { .remark { display: none } }',
  ],
  [
    'it is nested in a scope',
    '.question .remark { color: red }',
    '.panel { & .remark { margin: 0 } }',
  ],
  ['one only asks for it', '.remark { color: red }', '.panel:has(.remark) { margin: 0 }'],
  ['it stands in a comment', '.remark { color: red }', '/* .remark { } */ .panel { margin: 0 }'],
])('allows a class in two features if %s', (_, quiz, notes) => {
  expect(problemsOf(quiz, notes)).toEqual([]);
});

it('lets a feature refine what the design system styles', () => {
  expect(
    classProblems([
      { file: 'design-system/theme.css', css: '.button { color: red }' },
      { file: 'features/quiz/quiz.css', css: '.run-end .button, .button.run { margin: 0 }' },
    ]),
  ).toEqual([]);
});

it('finds a class of the design system that a feature styles everywhere', () => {
  expect(
    classProblems([
      { file: 'design-system/theme.css', css: '.button { color: red }' },
      { file: 'features/quiz/quiz.css', css: '.button { margin: 0 }' },
    ]),
  ).toHaveLength(1);
});
