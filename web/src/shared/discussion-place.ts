import {
  isPlace,
  nowhere,
  threadPlace,
  type ThreadPlace,
} from '@trellis/model/discussions/thread-place';

/** What each field of a place is called in an address. */
const names = {
  lessonID: 'lesson',
  blockID: 'block',
  second: 'second',
  quizID: 'quiz',
  questionID: 'question',
} as const;
const fields = Object.keys(names) as (keyof ThreadPlace)[];

/** Returns the address of what is said in a course about a place. */
export function discussionAddress(courseID: string, place: Partial<ThreadPlace>): string {
  const params = new URLSearchParams();
  for (const field of fields) {
    const value = place[field] ?? null;
    if (value !== null) params.set(names[field], String(value));
  }
  return `/courses/${courseID}/discussion?${params}`;
}

/** Returns the place that an address names; the course as a whole if it names none. */
export function placeIn(params: URLSearchParams): ThreadPlace {
  const read = threadPlace.safeParse({
    lessonID: params.get(names.lessonID),
    blockID: params.get(names.blockID),
    second: params.has(names.second) ? Number(params.get(names.second)) : null,
    quizID: params.get(names.quizID),
    questionID: params.get(names.questionID),
  });
  return read.success && isPlace(read.data) ? read.data : nowhere;
}

/** Returns the id of the element that shows a block of a lesson. */
export const blockAnchor = (blockID: string): string => `at-${blockID}`;
