import type { AuthoredCourse } from '@trellis/model/content/course';
import {
  certificateRuleOf,
  certificateText,
} from '#web/features/course-editor/logic/certificate-text';
import { wellFormed } from '@trellis/model/text/well-formed';
import { priceOf, priceText } from '#web/shared/price-text';

/** The fields of a course's settings that are one text, in the order of the form. */
export const textFields = [
  'title',
  'description',
  'category',
  'language',
  'level',
  'duration',
  'thumbnailUrl',
  'price',
  'currency',
  'slug',
  'certificate',
] as const;

/** The fields that are a list of texts. */
export const listFields = [
  'tags',
  'prerequisites',
  'outcomes',
  'learningStyles',
  'teacherIDs',
] as const;

export const courseFields = [...textFields, ...listFields];
export type TextField = (typeof textFields)[number];
type ListField = (typeof listFields)[number];
export type CourseField = TextField | ListField;

/**
 * A course's settings as they stand in the form. The price is in major units, as people write it;
 * what the certificate requires is `certificateText`.
 */
export type CourseDraft = Record<TextField, string> & Record<ListField, string[]>;

type Settings = Pick<AuthoredCourse, CourseField>;

/** Returns the form of a stored course. */
export const draftOf = (course: Settings): CourseDraft => ({
  title: course.title,
  description: course.description,
  category: course.category,
  language: course.language,
  level: course.level,
  duration: course.duration,
  thumbnailUrl: course.thumbnailUrl,
  price: priceText(course.price, course.currency),
  currency: course.currency,
  slug: course.slug,
  certificate: certificateText(course.certificate),
  tags: course.tags,
  prerequisites: course.prerequisites,
  outcomes: course.outcomes,
  learningStyles: course.learningStyles,
  teacherIDs: course.teacherIDs,
});

/** Returns a draft without the spaces, empty rows and half characters that nobody means. */
export function cleaned(draft: CourseDraft): CourseDraft {
  const price = priceOf(draft.price, draft.currency);
  const rule = certificateRuleOf(draft.certificate);
  const entries = Object.entries(wellFormed(draft)).map(([field, value]) => [
    field,
    typeof value === 'string'
      ? value.trim()
      : value.map((item) => item.trim()).filter((item) => item !== ''),
  ]);
  const clean = Object.fromEntries(entries) as CourseDraft;
  return {
    ...clean,
    ...(!Number.isNaN(price) && { price: priceText(price, draft.currency) }),
    ...(!Number.isNaN(rule?.minGrade) && { certificate: certificateText(rule) }),
  };
}

/** Returns the stored value of a field. */
export function storedValue(draft: CourseDraft, field: CourseField): unknown {
  if (field === 'price') return priceOf(draft.price, draft.currency);
  return field === 'certificate' ? certificateRuleOf(draft.certificate) : draft[field];
}

/** Returns whether two drafts have the same value in a field. */
export function isSame(a: CourseDraft, b: CourseDraft, field: CourseField): boolean {
  const [one, other] = [a[field], b[field]];
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return one.length === other.length && one.every((item, i) => item === other[i]);
}

/** Returns the fields in which two drafts differ. */
export const changedFields = (a: CourseDraft, b: CourseDraft): CourseField[] =>
  courseFields.filter((field) => !isSame(a, b, field));

/** Returns the fields to store where two drafts differ: with its currency, a price in minor units may change. */
export function fieldsToStore(a: CourseDraft, b: CourseDraft): CourseField[] {
  const changed = changedFields(a, b);
  return changed.includes('currency') ? [...new Set([...changed, 'price' as const])] : changed;
}
