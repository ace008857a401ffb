import { use } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { LessonDiscussion } from '#web/features/lesson/logic/lesson-discussion';
import { discussionAddress } from '#web/shared/discussion-place';
import { inLanguage, locale, t } from '#web/shared/i18n/locale';

/** Links a block of a lesson to what is said about it; shows nothing to those who may not discuss it. */
export function DiscussLink({ blockID, title }: { blockID: string; title: string }) {
  const at = use(LessonDiscussion);
  if (at === undefined) return null;
  return (
    <p className="discuss small" {...inLanguage(locale.get())}>
      <Link to={discussionAddress(at.courseID, { lessonID: at.lessonID, blockID })}>
        <span>{t('media.discuss')}</span>
        {title && <span className="visually-hidden">{` ${title}`}</span>}
      </Link>
    </p>
  );
}

/** Leads from a video to what is said about it, with the time that it shows. */
export function DiscussMoment(props: { blockID: string; second: () => number }) {
  const { blockID, second } = props;
  const at = use(LessonDiscussion);
  const navigate = useNavigate();
  if (at === undefined) return null;
  const open = () => {
    const place = { lessonID: at.lessonID, blockID, second: Math.floor(second()) };
    void navigate(discussionAddress(at.courseID, place));
  };
  return (
    <button type="button" className="button plain discuss" onClick={open}>
      {t('media.discussMoment')}
    </button>
  );
}
