import { createStore } from '#web/shared/store';
import { localStorageItem } from '#web/shared/local-storage-item';
import { dateFormat, numberFormat, pluralRules } from '#web/shared/i18n/intl-formats';
import shell from '#web/shared/i18n/en/shell.json';
import type account from '#web/shared/i18n/en/account.json';
import type attempt from '#web/shared/i18n/en/attempt.json';
import type badges from '#web/shared/i18n/en/badges.json';
import type admin from '#web/shared/i18n/en/admin.json';
import type books from '#web/shared/i18n/en/books.json';
import type cardStats from '#web/shared/i18n/en/card-stats.json';
import type certificates from '#web/shared/i18n/en/certificates.json';
import type commerce from '#web/shared/i18n/en/commerce.json';
import type catalogTexts from '#web/shared/i18n/en/catalog.json';
import type companies from '#web/shared/i18n/en/companies.json';
import type course from '#web/shared/i18n/en/course.json';
import type fileImport from '#web/shared/i18n/en/file-import.json';
import type discussions from '#web/shared/i18n/en/discussions.json';
import type courseReviews from '#web/shared/i18n/en/course-reviews.json';
import type gifts from '#web/shared/i18n/en/gifts.json';
import type home from '#web/shared/i18n/en/home.json';
import type leaderboard from '#web/shared/i18n/en/leaderboard.json';
import type lesson from '#web/shared/i18n/en/lesson.json';
import type markdown from '#web/shared/i18n/en/markdown.json';
import type media from '#web/shared/i18n/en/media.json';
import type notifications from '#web/shared/i18n/en/notifications.json';
import type offlineTexts from '#web/shared/i18n/en/offline.json';
import type planEditor from '#web/shared/i18n/en/plan-editor.json';
import type plans from '#web/shared/i18n/en/plans.json';
import type previewTexts from '#web/shared/i18n/en/preview.json';
import type programEditor from '#web/shared/i18n/en/program-editor.json';
import type progress from '#web/shared/i18n/en/progress.json';
import type quiz from '#web/shared/i18n/en/quiz.json';
import type reading from '#web/shared/i18n/en/reading.json';
import type reportQueue from '#web/shared/i18n/en/report-queue.json';
import type reports from '#web/shared/i18n/en/reports.json';
import type review from '#web/shared/i18n/en/review.json';
import type reviewImport from '#web/shared/i18n/en/review-import.json';
import type richText from '#web/shared/i18n/en/rich-text.json';
import type settings from '#web/shared/i18n/en/settings.json';
import type courseLearner from '#web/shared/i18n/en/course-learner.json';
import type cardTransfer from '#web/shared/i18n/en/card-transfer.json';
import type courseProblems from '#web/shared/i18n/en/course-problems.json';
import type courseTransfer from '#web/shared/i18n/en/course-transfer.json';
import type flashcardEditor from '#web/shared/i18n/en/flashcard-editor.json';
import type learners from '#web/shared/i18n/en/learners.json';
import type lessonEditor from '#web/shared/i18n/en/lesson-editor.json';
import type outlineEditor from '#web/shared/i18n/en/outline-editor.json';
import type quizEditor from '#web/shared/i18n/en/quiz-editor.json';
import type studio from '#web/shared/i18n/en/studio.json';
import type teaching from '#web/shared/i18n/en/teaching.json';

type English = typeof shell &
  typeof account &
  typeof attempt &
  typeof badges &
  typeof admin &
  typeof books &
  typeof cardStats &
  typeof catalogTexts &
  typeof certificates &
  typeof commerce &
  typeof companies &
  typeof course &
  typeof fileImport &
  typeof courseReviews &
  typeof discussions &
  typeof gifts &
  typeof home &
  typeof leaderboard &
  typeof lesson &
  typeof markdown &
  typeof media &
  typeof notifications &
  typeof offlineTexts &
  typeof previewTexts &
  typeof programEditor &
  typeof progress &
  typeof quiz &
  typeof reading &
  typeof reportQueue &
  typeof reports &
  typeof review &
  typeof reviewImport &
  typeof richText &
  typeof settings &
  typeof courseLearner &
  typeof cardTransfer &
  typeof courseProblems &
  typeof courseTransfer &
  typeof flashcardEditor &
  typeof learners &
  typeof lessonEditor &
  typeof outlineEditor &
  typeof planEditor &
  typeof plans &
  typeof quizEditor &
  typeof studio &
  typeof teaching;
export type TextKey = keyof English;
/** A text, or its plural forms by CLDR category. */
type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>;
type Texts = Partial<Record<TextKey, Message>>;

export const locales = ['en', 'ar'] as const;
export type Locale = (typeof locales)[number];

/** An area of the app whose texts are loaded on demand: one file per language. */
export type Area =
  | 'account'
  | 'attempt'
  | 'badges'
  | 'admin'
  | 'books'
  | 'card-stats'
  | 'catalog'
  | 'certificates'
  | 'commerce'
  | 'companies'
  | 'course'
  | 'file-import'
  | 'course-reviews'
  | 'discussions'
  | 'gifts'
  | 'home'
  | 'leaderboard'
  | 'lesson'
  | 'markdown'
  | 'media'
  | 'notifications'
  | 'offline'
  | 'preview'
  | 'program-editor'
  | 'progress'
  | 'quiz'
  | 'reading'
  | 'report-queue'
  | 'reports'
  | 'review'
  | 'review-import'
  | 'rich-text'
  | 'settings'
  | 'card-transfer'
  | 'course-learner'
  | 'course-problems'
  | 'course-transfer'
  | 'flashcard-editor'
  | 'learners'
  | 'lesson-editor'
  | 'outline-editor'
  | 'plan-editor'
  | 'plans'
  | 'quiz-editor'
  | 'studio'
  | 'teaching';

/** The texts of visitors' and learners' pages; those of staff, and rare ones, are in `staff-texts`. */
const files = import.meta.glob<Texts>(
  [
    './*/*.json',
    '!./en/shell.json',
    '!./*/{admin,books,card-stats,card-transfer,certificates,commerce,companies,course-learner,course-problems,course-transfer,discussions,file-import,flashcard-editor,gifts,learners,lesson-editor,outline-editor,plan-editor,plans,preview,program-editor,quiz-editor,report-queue,reports,review-import,rich-text,studio,teaching}.json',
  ],
  { import: 'default' },
);

async function read(language: Locale, area: Area | 'shell'): Promise<Texts> {
  if (language === 'en' && area === 'shell') return shell;
  const path = `./${language}/${area}.json`;
  const file = files[path] ?? (await import('#web/shared/i18n/staff-texts')).staffFiles[path];
  if (file === undefined) throw new Error(`There are no texts of ${area} in ${language}.`);
  return file();
}

const stored = localStorageItem('locale');
const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

/** Returns whether a language was chosen in this browser. */
export const hasChosenLocale = (): boolean => isLocale(stored.read());

/** Returns the chosen language, otherwise the browser's first supported one, otherwise English. */
function preferredLocale(): Locale {
  const chosen = [stored.read(), ...navigator.languages.map((language) => language.split('-')[0])];
  return chosen.find(isLocale) ?? 'en';
}

const areas = new Set<Area | 'shell'>(['shell']);
let texts: Texts = shell;
export const locale = createStore<Locale>('en');

/** Loads a language's texts and sets the page's direction, if there is a page. Throws if they cannot be loaded. */
export async function setLocale(next: Locale): Promise<void> {
  const wanted = [...areas];
  const found = await Promise.all(wanted.map((area) => read(next, area)));
  // An area requested meanwhile was loaded in the previous language.
  if (areas.size > wanted.length) return setLocale(next);
  texts = Object.assign({}, ...found);
  if (!import.meta.env.SSR) Object.assign(document.documentElement, inLanguage(next));
  locale.set(next);
}

/** Loads the texts of areas. Throws if they cannot be loaded. */
export async function loadTexts(...wanted: Area[]): Promise<void> {
  const missing = wanted.filter((area) => !areas.has(area));
  const language = locale.get();
  const found = await Promise.all(missing.map((area) => read(language, area)));
  missing.forEach((area) => areas.add(area));
  if (language === locale.get()) Object.assign(texts, ...found);
  // The language has changed meanwhile.
  else await setLocale(locale.get());
}

/** Sets a language and stores the choice. */
export async function chooseLocale(next: Locale): Promise<void> {
  await setLocale(next);
  stored.write(next);
}

/** Sets the user's most likely language. */
export const startLocale = () => setLocale(preferredLocale()).catch(() => setLocale('en'));

/**
 * Returns the text of `key` with `{names}` replaced; numbers in the language's digits. `count` selects the plural
 * form.
 */
export function t(key: TextKey, values: Record<string, string | number> = {}): string {
  const message = texts[key];
  if (message === undefined) {
    console.error(`The texts of ${key} have not been loaded.`);
    return key;
  }
  const text =
    typeof message === 'string'
      ? message
      : (message[pluralRule(values.count)] ?? message.other ?? '');
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? formatNumber(value) : isolated(value ?? whole);
  });
}

const rightToLeftLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Returns a text for use in a sentence of this language; isolated if its direction may differ or its punctuation would
 * move to the wrong end.
 */
export const isolated = (text: string): string =>
  inLanguage(locale.get()).dir === 'rtl' || rightToLeftLetter.test(text)
    ? `\u2068${text}\u2069`
    : text;

const pluralRule = (count: string | number | undefined): Intl.LDMLPluralRule =>
  pluralRules(locale.get()).select(Number(count ?? 0));

/** Returns a number in the language's digits. */
export const formatNumber = (value: number, options?: Intl.NumberFormatOptions): string =>
  numberFormat(locale.get(), options).format(value);

/** Returns the name of a language (BCP 47) in the current language. */
export function languageName(language: string): string {
  try {
    return new Intl.DisplayNames(locale.get(), { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

/** Returns an hour of the day, 0 to 23, in words. */
export const formatHour = (hour: number): string =>
  dateFormat(locale.get(), { timeStyle: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2000, 0, 1, hour),
  );

const rightToLeft = /^(ar|fa|he|ur|ps|sd|ug|yi|dv|ckb)\b/;

/**
 * Returns the attributes that mark an element's text as being in a language (BCP 47), with its direction.
 */
export const inLanguage = (language: string | undefined): { lang?: string; dir?: 'rtl' | 'ltr' } =>
  language === undefined ? {} : { lang: language, dir: rightToLeft.test(language) ? 'rtl' : 'ltr' };
