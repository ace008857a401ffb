import type { Anchored } from '#web/features/notes/logic/anchored';
import { t } from '#web/shared/i18n/locale';

/** Renders notes and remarks below the lesson. Visible in print only. */
export function PrintedNotes({ text, highlights }: { text: string; highlights: Anchored[] }) {
  const remarked = highlights.filter(({ remark, place }) => remark !== '' || place === null);
  if (text.trim() === '' && remarked.length === 0) return null;
  return (
    <section className="printed printed-notes">
      <h2>{t('notes.title')}</h2>
      {text.trim() !== '' && <p dir="auto">{text}</p>}
      {remarked.map(({ line, quote, remark }) => (
        <div key={line} dir="auto">
          <blockquote>{quote}</blockquote>
          <p>{remark}</p>
        </div>
      ))}
    </section>
  );
}
