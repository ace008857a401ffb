import { courseSlug } from '@trellis/model/content/course-slug';
import { courseSlugPath } from '@trellis/model/paths';
import { usePublicDocument } from '#web/firebase/public-document';

/** Returns which published or archived course holds a slug. One read. */
export const useCourseSlug = (slug: string) => usePublicDocument(courseSlugPath(slug), courseSlug);
