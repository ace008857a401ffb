import type { Course } from '@trellis/model/content/course';
import { GiftForm } from '#web/features/gifts/components/gift-form';
import { GiftList } from '#web/features/gifts/components/gift-list';
import { useGifts } from '#web/features/gifts/data/gift.queries';
import { t } from '#web/shared/i18n/locale';
import './gifts.css';

type Props = { courseID: string; course: Course; isAdmin: boolean };

/** Gives a course that costs something to people, and shows to whom it was given. One read for each, and one per person named. */
export function CourseGifts({ courseID, course, isAdmin }: Props) {
  return (
    <>
      <section className="card stack gift-card" aria-labelledby="give">
        <h2 id="give">{t('gifts.heading')}</h2>
        <GiveView {...{ courseID, course, isAdmin }} />
      </section>
      <section className="stack" aria-labelledby="given">
        <h2 id="given">{t('gifts.list')}</h2>
        <GiftList courseID={courseID} gifts={useGifts(courseID)} />
      </section>
    </>
  );
}

/** Offers to give a course, or says why that cannot be or makes no sense. */
export function GiveView({ courseID, course, isAdmin }: Props) {
  if (course.price === 0) return <p>{t('gifts.free')}</p>;
  if (course.status === 'draft' || course.status === 'trashed')
    return <p>{t('gifts.unpublished')}</p>;
  return (
    <>
      <p>{t('gifts.text')}</p>
      <GiftForm {...{ courseID, isAdmin }} />
    </>
  );
}
