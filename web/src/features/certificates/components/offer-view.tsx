import type { Obstacle } from '@trellis/model/certificates/course-grade';
import { t } from '#web/shared/i18n/locale';

/** Offers a certificate, or says what it takes. */
export function OfferView(props: {
  obstacle: Obstacle | null;
  /** Whether another one was revoked. */
  isAgain: boolean;
  onGet: () => void;
}) {
  const { obstacle, isAgain, onGet } = props;
  if (obstacle === null) {
    return (
      <>
        {isAgain && <p className="notice">{t('certificates.again')}</p>}
        <button type="button" className="button primary" onClick={onGet}>
          {t('certificates.get')}
        </button>
      </>
    );
  }
  if (obstacle.kind === 'held') return <p className="notice">{t('certificates.held')}</p>;
  if (obstacle.kind === 'grade') {
    const { grade, minGrade } = obstacle;
    return <p className="notice">{t('certificates.gradeMissing', { grade, minGrade })}</p>;
  }
  return null;
}
