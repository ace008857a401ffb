import { doc, getDocFromServer } from 'firebase/firestore';
import { courseSlug } from '@trellis/model/content/course-slug';
import { courseSlugPath } from '@trellis/model/paths';
import { decode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';

/** Returns the course that holds a slug; undefined if none does. One read. Throws while offline. */
export async function holderOfSlug(slug: string): Promise<string | undefined> {
  const found = await getDocFromServer(doc(await firebaseFirestore(), courseSlugPath(slug)));
  return found.exists() ? decode(courseSlug, found.data()).courseID : undefined;
}
