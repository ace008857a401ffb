import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { demoLetterTo, type LetterKind } from '#web/features/account/data/demo-letters.queries';
import { t } from '#web/shared/i18n/locale';

/** The letter itself: the emulators send none. Only in builds for them. */
export function DemoLetter(props: { email: string; kind: LetterKind; sentAt?: number }) {
  const { email, kind, sentAt } = props;
  const [link, setLink] = useState<string>();
  useEffect(() => {
    let isHere = true;
    demoLetterTo(email, kind).then(
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
