import { Link } from 'react-router-dom';
import { AdminPage, adminParts } from '#web/routes/admin-page';
import { t } from '#web/shared/i18n/locale';

/** Shows the overview of administration. Reads nothing. */
export default function AdminHomePage() {
  return (
    <AdminPage title={t('account.administration')}>
      <h1>{t('account.administration')}</h1>
      <ul className="admin-parts">
        {adminParts.map(({ path, name }) => (
          <li key={path} className="card stack">
            <h2>
              <Link to={path}>{t(`admin.${name}.title`)}</Link>
            </h2>
            <p>{t(`admin.${name}.text`)}</p>
          </li>
        ))}
      </ul>
    </AdminPage>
  );
}
