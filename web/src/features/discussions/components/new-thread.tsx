import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ThreadPlace } from '@trellis/model/discussions/thread-place';
import { PostForm } from '#web/features/discussions/components/post-form';
import { beginThread } from '#web/features/discussions/data/discussion.commands';
import { t } from '#web/shared/i18n/locale';

/** Lets somebody begin a thread about a place in a course. */
export function NewThread(props: {
  courseID: string;
  uid: string;
  place: ThreadPlace;
  /** What the place is called; undefined for the course as a whole. */
  about: string | undefined;
}) {
  const { courseID, uid, place, about } = props;
  const navigate = useNavigate();
  // Whoever comes from a block or a question wants to say something.
  const [isOpen, setOpen] = useState(place.blockID !== null || place.quizID !== null);
  if (!isOpen)
    return (
      <button type="button" className="button primary" onClick={() => setOpen(true)}>
        {t('discussions.new')}
      </button>
    );
  return (
    <section className="card stack" aria-label={t('discussions.new')}>
      <h2>{t('discussions.new')}</h2>
      {about !== undefined && <p className="small">{t('discussions.about', { place: about })}</p>}
      <PostForm
        draftKey={[courseID, ...draftParts(place)].join('.')}
        label={t('discussions.new')}
        send={t('discussions.publish')}
        hasTitle
        save={async ({ title, text }) => {
          const threadID = await beginThread({ userID: uid, courseID, ...place, title, text });
          await navigate(`/courses/${courseID}/discussion/${threadID}`);
        }}
        onCancel={() => setOpen(false)}
      />
    </section>
  );
}

/** Distinguishes places, but not the seconds of a video: what was begun is kept when it plays on. */
const draftParts = ({ lessonID, blockID, quizID, questionID }: ThreadPlace): string[] => [
  lessonID ?? '',
  ...[blockID, quizID, questionID].filter((part) => part !== null),
];
