import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { demoEmailTo, type EmailKind } from '#web/features/account/data/demo-emails.queries';
import { usesEmulators } from '#web/firebase/config';
import { t } from '#web/shared/i18n/locale';

type Sent = { email: string; kind: EmailKind; sentAt?: number | undefined };

/** Shows the emailed link, because the emulators send no email. Only in builds for them. */
export function DemoEmail(sent: Sent) {
  return usesEmulators ? <Letter {...sent} /> : null;
}

function Letter({ email, kind, sentAt }: Sent) {
  const [link, setLink] = useState<string>();
  useEffect(() => {
    let isHere = true;
    demoEmailTo(email, kind).then(
      (found) => isHere && setLink(found),
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, [email, kind, sentAt]);
  if (link === undefined) return null;
  return (
    <p className="small">
      {t('account.demoLetter')} <Link to={link}>{t('account.demoLetterOpen')}</Link>
    </p>
  );
}
