import { itemsOf, type OutlineModule } from '@trellis/model/content/outline';
import { kindOf, type ThreadPlace } from '@trellis/model/discussions/thread-place';
import { blockAnchor, discussionAddress } from '#web/shared/discussion-place';
import { formatTime } from '#web/shared/format-time';
import { t } from '#web/shared/i18n/locale';
import { lessonBlock } from '@trellis/model/content/lesson';

/** Names a place in a course: a lesson, a block or a second in it, a question; undefined for the course as a whole. */
export function placeText(place: ThreadPlace, outline: OutlineModule[]): string | undefined {
  const { lessonID, blockID, second, quizID } = place;
  const titleOf = (id: string) => itemsOf(outline).find((item) => item.id === id)?.title;
  if (quizID !== null)
    return t('discussions.inQuestion', { title: titleOf(quizID) ?? t('discussions.aQuiz') });
  if (lessonID === null) return undefined;
  const title = titleOf(lessonID) ?? t('discussions.aLesson');
  if (blockID === null) return `\u2068${title}\u2069`;
  if (second !== null) return t('discussions.inSecond', { title, time: formatTime(second) });
  const kind = lessonBlock.shape.kind.safeParse(kindOf(blockID));
  const block = t(`discussions.kind.${kind.success ? kind.data : 'text'}`);
  return t('discussions.inBlock', { title, block });
}

/** Returns the address of a place in a course; of a question, the list of what is said about it, which shows it. */
export function placeAddress(courseID: string, place: ThreadPlace): string | undefined {
  const { lessonID, blockID, second, quizID, questionID } = place;
  if (quizID !== null) return discussionAddress(courseID, { quizID, questionID });
  if (lessonID === null) return undefined;
  const lesson = `/courses/${courseID}/lessons/${lessonID}`;
  if (blockID === null) return lesson;
  return `${lesson}${second === null ? '' : `?at=${second}`}#${blockAnchor(blockID)}`;
}
