import { isDeepStrictEqual } from 'node:util';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { category } from '@trellis/model/content/category';
import { categoryPath } from '@trellis/model/paths';
import { refreshCoursesOfCategory } from '#functions/content/refresh-course.store';
import { decode } from '#functions/firestore/decode';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** An admin adds, renames or removes a category: its courses show what it is called in each language. */
export const onCategoryWritten = onDocumentWritten(
  { ...contentOptions, document: categoryPath('{categoryID}') },
  eventHandler(async ({ data }) => {
    const before = decode(category, data?.before);
    const after = decode(category, data?.after);
    if (before?.name === after?.name && isDeepStrictEqual(before?.names, after?.names)) return;
    const names = new Set([before, after].flatMap((each) => each?.name ?? []));
    for (const name of names) await refreshCoursesOfCategory(name);
  }),
);
