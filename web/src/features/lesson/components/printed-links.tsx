import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { t } from '#web/shared/i18n/locale';

/** Lists the URLs of the lesson's links, numbered as in the printed text. Visible in print only. */
export function PrintedLinks({ article }: { article: HTMLElement | null }) {
  const [addresses, setAddresses] = useState<string[]>([]);
  useEffect(() => {
    const collect = () => {
      const links = article?.querySelectorAll<HTMLAnchorElement>('.prose a[target="_blank"]') ?? [];
      flushSync(() => setAddresses(Array.from(links, ({ href }) => href)));
    };
    addEventListener('beforeprint', collect);
    return () => removeEventListener('beforeprint', collect);
  }, [article]);
  if (addresses.length === 0) return null;
  return (
    <section className="printed">
      <h2>{t('reading.links')}</h2>
      <ol>
        {addresses.map((address, index) => (
          <li key={index} dir="ltr">
            {address}
          </li>
        ))}
      </ol>
    </section>
  );
}
