import { Link } from 'react-router-dom';
import { t } from '#web/shared/i18n/locale';
import { useTitle } from '#web/shared/use-title';

export default function NotFoundPage() {
  useTitle(t('notFound.title'));
  return (
    <main id="main" className="page stack" tabIndex={-1}>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <Link to="/" className="button primary">
        {t('shell.catalog')}
      </Link>
    </main>
  );
}
