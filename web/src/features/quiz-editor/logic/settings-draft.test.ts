import { expect, it, test } from 'vitest';
import {
  mistakesInSettings,
  readSettings,
  settingConflicts,
  shownSettings,
  unsavedSettings,
  writeSettings,
  type Settings,
  type SettingsDraft,
} from '#web/features/quiz-editor/logic/settings-draft';

const quiz: Settings = {
  title: 'Spores and fronds',
  description: 'Three questions.',
  quizTime: 10,
  passingScore: 70,
  maxAttempts: 3,
  cooldown: 0,
  opensAt: null,
  closesAt: null,
  keptScore: 'best',
  showAnswers: 'after_submit',
  shuffle: false,
};
const saved = readSettings(quiz);

test.each([quiz, { ...quiz, opensAt: new Date('2027-01-31T08:00:00Z'), shuffle: true }])(
  'writes settings as they were read: %o',
  (settings) => expect(writeSettings(readSettings(settings))).toEqual(settings),
);

test.each<[Partial<SettingsDraft>, object]>([
  [{}, {}],
  [{ title: ' ' }, { title: 'titleMissing' }],
  [{ title: 'x'.repeat(121) }, { title: 'textWrong' }],
  [{ description: 'x'.repeat(2001) }, { description: 'textWrong' }],
  [{ quizTime: '0' }, { quizTime: 'numberWrong' }],
  [{ quizTime: '' }, { quizTime: 'numberWrong' }],
  [{ passingScore: '101' }, { passingScore: 'numberWrong' }],
  [{ maxAttempts: '1.5' }, { maxAttempts: 'numberWrong' }],
  [{ cooldown: '-1' }, { cooldown: 'numberWrong' }],
  [{ opensAt: 'soon' }, { opensAt: 'dateWrong' }],
  [
    { opensAt: '2027-01-02T08:00', closesAt: '2027-01-02T08:00' },
    { closesAt: 'closesBeforeOpens' },
  ],
  [{ showAnswers: 'after_close' }, { showAnswers: 'neverShown' }],
])('finds in settings with %o the mistakes %o', (changes, mistakes) =>
  expect(mistakesInSettings({ ...saved, ...changes })).toEqual(mistakes),
);

it('follows what others change, and keeps what was changed here', () => {
  const edits = { title: { base: saved.title, value: 'Ferns' } };
  const theirs = { ...saved, quizTime: '45' };
  expect(shownSettings(theirs, edits)).toMatchObject({ title: 'Ferns', quizTime: '45' });
  expect(settingConflicts(theirs, edits)).toEqual([]);
  expect(unsavedSettings(theirs, edits)).toEqual(['title']);
});

it('reports a field that both sides changed, unless they agree', () => {
  const edits = { title: { base: saved.title, value: 'Ferns' } };
  expect(settingConflicts({ ...saved, title: 'Fronds' }, edits)).toEqual(['title']);
  expect(settingConflicts({ ...saved, title: 'Ferns' }, edits)).toEqual([]);
  expect(unsavedSettings({ ...saved, title: 'Ferns' }, edits)).toEqual([]);
});
