import { useSearchParams } from 'react-router-dom';
import { EmailLink } from '#web/features/account/components/email-link';
import { t } from '#web/shared/i18n/locale';
import { useTitle } from '#web/shared/use-title';

/** Handles the links of all emails; the email templates of the project point here. */
export default function AccountActionPage() {
  const [search] = useSearchParams();
  useTitle(t('account.title'));
  return (
    <main id="main" className="page narrow" tabIndex={-1}>
      <EmailLink mode={search.get('mode') ?? ''} code={search.get('oobCode') ?? ''} />
    </main>
  );
}
