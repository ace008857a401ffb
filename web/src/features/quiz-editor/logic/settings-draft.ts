import { authoredQuiz, type AuthoredQuiz } from '@trellis/model/content/quiz';
import { policyProblems } from '@trellis/model/quiz/quiz-problems';

/** The settings of a quiz that the form edits, in its order. */
export const settingNames = [
  'title',
  'description',
  'quizTime',
  'passingScore',
  'maxAttempts',
  'cooldown',
  'opensAt',
  'closesAt',
  'keptScore',
  'showAnswers',
  'shuffle',
] as const;
export type SettingName = (typeof settingNames)[number];
export type Settings = Pick<AuthoredQuiz, SettingName>;

/** The form state of the settings: each field as text. */
export type SettingsDraft = Record<SettingName, string>;

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Returns a date as a `datetime-local` field shows it, in the time zone of the device. */
const fieldOf = (date: Date | null): string =>
  date === null
    ? ''
    : `${String(date.getFullYear()).padStart(4, '0')}-${twoDigits(date.getMonth() + 1)}-${twoDigits(
        date.getDate(),
      )}T${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;

/** Returns the form state of stored settings. */
export const readSettings = (saved: Settings): SettingsDraft => ({
  title: saved.title,
  description: saved.description,
  quizTime: String(saved.quizTime),
  passingScore: String(saved.passingScore),
  maxAttempts: String(saved.maxAttempts),
  cooldown: String(saved.cooldown),
  opensAt: fieldOf(saved.opensAt),
  closesAt: fieldOf(saved.closesAt),
  keptScore: saved.keptScore,
  showAnswers: saved.showAnswers,
  shuffle: String(saved.shuffle),
});

const numbers = ['quizTime', 'passingScore', 'maxAttempts', 'cooldown'] as const;
const dates = ['opensAt', 'closesAt'] as const;
const isIn = <T extends string>(list: readonly T[], name: string): name is T =>
  list.some((one) => one === name);

/** Returns a field's value as it is stored, whether or not it is valid. */
function valueOfSetting(name: SettingName, text: string): unknown {
  if (isIn(numbers, name)) return text.trim() === '' ? NaN : Number(text);
  if (isIn(dates, name)) return text === '' ? null : new Date(text);
  if (name === 'shuffle') return text === 'true';
  return (name === 'title' ? text.trim() : text).toWellFormed();
}

/** Returns changed fields as they are stored. Throws if one is invalid. */
export const writeSettings = (changes: Partial<SettingsDraft>): Partial<Settings> =>
  Object.fromEntries(
    settingNames.flatMap((name) => {
      const text = changes[name];
      if (text === undefined) return [];
      return [[name, authoredQuiz.shape[name].parse(valueOfSetting(name, text))]];
    }),
  );

export type SettingMistake =
  | 'titleMissing'
  | 'textWrong'
  | 'numberWrong'
  | 'dateWrong'
  | 'closesBeforeOpens'
  | 'neverShown';

/** Returns what is wrong with the settings, by field. */
export function mistakesInSettings(
  draft: SettingsDraft,
): Partial<Record<SettingName, SettingMistake>> {
  const found: Partial<Record<SettingName, SettingMistake>> = {};
  for (const name of settingNames) {
    const value = valueOfSetting(name, draft[name]);
    if (!authoredQuiz.shape[name].safeParse(value).success) found[name] = mistakeOf(name, value);
  }
  if (Object.keys(found).length > 0) return found;
  const problems = policyProblems(writeSettings(draft) as Settings);
  if (problems.includes('closes_before_opens')) found.closesAt = 'closesBeforeOpens';
  if (problems.includes('answers_never_shown')) found.showAnswers = 'neverShown';
  return found;
}

function mistakeOf(name: SettingName, value: unknown): SettingMistake {
  if (isIn(numbers, name)) return 'numberWrong';
  if (isIn(dates, name)) return 'dateWrong';
  return name === 'title' && value === '' ? 'titleMissing' : 'textWrong';
}

/** The smallest and largest value of each number, which the form states. */
export const limits: Record<(typeof numbers)[number], [least: number, most: number]> = {
  quizTime: [1, 240],
  passingScore: [1, 100],
  maxAttempts: [1, 100],
  cooldown: [0, 100_000],
};

/** A changed field: what it was when somebody began to change it, and what it became. */
type SettingEdit = { base: string; value: string };
export type SettingEdits = Partial<Record<SettingName, SettingEdit>>;

/** Returns the settings as the form shows them: what is stored, with what was changed here. */
export const shownSettings = (saved: SettingsDraft, edits: SettingEdits): SettingsDraft => {
  const shown = { ...saved };
  for (const name of settingNames) shown[name] = edits[name]?.value ?? saved[name];
  return shown;
};

/** Returns the fields that are not saved yet. */
export const unsavedSettings = (saved: SettingsDraft, edits: SettingEdits): SettingName[] =>
  settingNames.filter((name) => {
    const edit = edits[name];
    return edit !== undefined && edit.value !== edit.base && edit.value !== saved[name];
  });

/** Returns the fields that somebody else has changed to something else since. */
export const settingConflicts = (saved: SettingsDraft, edits: SettingEdits): SettingName[] =>
  unsavedSettings(saved, edits).filter((name) => edits[name]?.base !== saved[name]);
