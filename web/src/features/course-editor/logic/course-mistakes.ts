import { majorUnits } from '@trellis/model/commerce/money';
import { authoredCourse } from '@trellis/model/content/course';
import { prerequisiteCourse } from '@trellis/model/content/prerequisites';
import { certificateRuleOf } from '#web/features/course-editor/logic/certificate-text';
import {
  courseFields,
  storedValue,
  type CourseDraft,
  type CourseField,
} from '#web/features/course-editor/logic/course-draft';
import type { TextKey } from '#web/shared/i18n/locale';
import { priceMistake, priceOf } from '#web/shared/price-text';

/** The most characters that a text, or each row of a list, may have. */
export const maxLength = {
  title: 120,
  description: 2000,
  duration: 40,
  slug: 80,
  tags: 40,
  prerequisites: 200,
  outcomes: 200,
} as const;

/** The most rows that a list may have. */
export const maxRows = { tags: 8, prerequisites: 8, outcomes: 8, teacherIDs: 10 } as const;

/** `path`: the titles of courses, in a row. */
type Mistake = { text: TextKey; count?: number; path?: string };
export type Mistakes = Partial<Record<CourseField, Mistake>>;

/** Returns what is wrong with each field of a cleaned draft. */
export function mistakesIn(draft: CourseDraft, courseID: string): Mistakes {
  const found: Mistakes = {};
  for (const field of courseFields) {
    const mistake = mistakeIn(draft, field, courseID);
    if (mistake) found[field] = mistake;
  }
  return found;
}

function mistakeIn(draft: CourseDraft, field: CourseField, courseID: string): Mistake | undefined {
  const value = draft[field];
  const known = Array.isArray(value)
    ? listMistake(value, field, courseID)
    : textMistake(value, field, draft.currency);
  if (known) return known;
  const isRight = authoredCourse.shape[field].safeParse(storedValue(draft, field)).success;
  return isRight ? undefined : { text: 'studio.mistake.odd' };
}

const isCertificate = (value: string): boolean =>
  authoredCourse.shape.certificate.safeParse(certificateRuleOf(value)).success;

const isLimited = (field: CourseField): field is keyof typeof maxLength => field in maxLength;

/** In minor units, as the schema says. */
const highestPrice = 100_000_000;

function textMistake(value: string, field: CourseField, currency: string): Mistake | undefined {
  if (value === '' && field !== 'description' && field !== 'thumbnailUrl')
    return { text: 'studio.mistake.empty' };
  if (isLimited(field) && value.length > maxLength[field])
    return { text: 'studio.mistake.tooLong', count: value.length - maxLength[field] };
  const price = field === 'price' ? priceOf(value, currency) : 0;
  if (Number.isNaN(price)) return { text: priceMistake(currency) };
  if (price > highestPrice)
    return { text: 'studio.mistake.priceHigh', count: majorUnits(highestPrice, currency) };
  if (field === 'certificate' && !isCertificate(value))
    return { text: 'studio.mistake.certificate' };
  const hasShape = field === 'slug' || field === 'thumbnailUrl';
  if (hasShape && !authoredCourse.shape[field].safeParse(value).success)
    return { text: `studio.mistake.${field}` };
  return undefined;
}

function listMistake(items: string[], field: CourseField, courseID: string): Mistake | undefined {
  if (field in maxRows) {
    const over = items.length - maxRows[field as keyof typeof maxRows];
    if (over > 0) return { text: 'studio.mistake.tooMany', count: over };
  }
  const over = isLimited(field) ? Math.max(0, ...items.map(({ length }) => length)) : 0;
  if (isLimited(field) && over > maxLength[field])
    return { text: 'studio.mistake.tooLong', count: over - maxLength[field] };
  if (new Set(items).size < items.length) return { text: 'studio.mistake.twice' };
  const isItself = (item: string) => prerequisiteCourse(item)?.courseID === courseID;
  if (field === 'prerequisites' && items.some(isItself)) return { text: 'studio.mistake.itself' };
  return undefined;
}
