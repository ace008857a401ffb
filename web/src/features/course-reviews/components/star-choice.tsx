import { useId } from 'react';
import { stars } from '@trellis/model/course-reviews/course-review';
import { t } from '#web/shared/i18n/locale';
import './course-reviews.css';

/** Lets somebody choose one to five stars, also with the arrow keys. */
export function StarChoice(props: {
  name: string;
  value: number | undefined;
  mistake: string | undefined;
  onChange: (event: { currentTarget: HTMLInputElement }) => void;
}) {
  const { name, value, mistake, onChange } = props;
  const id = useId();
  return (
    <fieldset className="star-choice" aria-describedby={mistake && id}>
      <legend>{t('courseReviews.yourStars')}</legend>
      <div className="star-choices">
        {stars.map((rating) => (
          <label key={rating}>
            <input
              type="radio"
              name={name}
              value={rating}
              defaultChecked={rating === value}
              onChange={onChange}
            />
            <span className="star" aria-hidden="true" />
            <span className="visually-hidden">{t('courseReviews.stars', { count: rating })}</span>
          </label>
        ))}
      </div>
      {mistake && (
        <small id={id} className="mistake">
          {mistake}
        </small>
      )}
    </fieldset>
  );
}
