import { useEffect, useEffectEvent, useState } from 'react';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import { goToPosition } from '#web/features/lesson/logic/read-position';
import type { ProgressOf } from '#web/features/lesson/data/lesson-progress.commands';
import { unsent } from '#web/features/lesson/data/unsent-reading';
import { Icon } from '#web/design-system/icon';
import { t } from '#web/shared/i18n/locale';

/** Returns whether a reading position is worth resuming: neither at the start nor at the end. */
const isUnderWay = (position: number) => position > 0.05 && position < 0.95;

/**
 * Scrolls once to the saved reading position and shows a notice. Does nothing if the URL has a hash or the learner
 * has already scrolled.
 */
export function ContinueReading(props: {
  article: HTMLElement | null;
  of: ProgressOf;
  known: LessonProgress;
}) {
  const { article, of, known } = props;
  const [isShown, setShown] = useState(false);
  const goOn = useEffectEvent((lesson: HTMLElement) => {
    const left = unsent.read(of.userID);
    const position = left?.lessonID === of.lessonID ? left.readPosition : known.readPosition;
    if (!isUnderWay(position) || location.hash !== '' || scrollY > 0) return;
    goToPosition(lesson, position);
    setShown(true);
  });
  useEffect(() => {
    if (article === null) return;
    // Runs after navigation has scrolled the new page to the top.
    const frame = requestAnimationFrame(() => goOn(article));
    return () => cancelAnimationFrame(frame);
  }, [article]);

  return (
    <div className="continue-notice" role="status">
      {isShown && (
        <>
          <span>{t('reading.stoppedHere')}</span>
          <button
            type="button"
            className="button"
            onClick={() => {
              setShown(false);
              scrollTo({ top: 0 });
              document.getElementById('main')?.focus({ preventScroll: true });
            }}
          >
            {t('reading.fromTop')}
          </button>
          <button
            type="button"
            className="button plain"
            aria-label={t('reading.close')}
            onClick={() => setShown(false)}
          >
            <Icon name="close" />
          </button>
        </>
      )}
    </div>
  );
}
