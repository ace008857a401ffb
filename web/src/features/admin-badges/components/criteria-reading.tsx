import type { Category } from '@trellis/model/content/category';
import { readCriteria, subjectOf, type Criterion } from '@trellis/model/progress/badge-criteria';
import { mistakeIn } from '#web/features/admin-badges/data/criteria-mistake';
import { locale, t } from '#web/shared/i18n/locale';

/** A criterion in words: “Complete 5 lessons”. */
export function wordsOf(criterion: Criterion, categories: Category[]): string {
  const count = criterion.need;
  if (criterion.kind === 'scores')
    return t('admin.need.scores', { count, percent: criterion.percent });
  if (criterion.kind !== 'courses' || criterion.subject === null)
    return t(`admin.need.${criterion.kind}`, { count });
  const subject = nameOf(criterion.subject, categories) ?? criterion.subject;
  return t('admin.need.coursesIn', { count, subject });
}

const nameOf = (subject: string, categories: Category[]) =>
  categories.find(({ name }) => subjectOf(name) === subject)?.name;

/** What criteria ask for, in words; or what keeps them from being understood, with its place marked. */
export function CriteriaReading(props: { text: string; categories: Category[] | undefined }) {
  const { text, categories = [] } = props;
  const read = readCriteria(text);
  const mistake = mistakeIn(text);
  if (mistake?.kind === 'empty') return null;
  if (!Array.isArray(read) || mistake !== null) {
    const { from, to, kind } = mistake ?? { from: 0, to: 0, kind: 'unknown' };
    const part = text.slice(from, to);
    return (
      <>
        {kind !== 'unfinished' && (
          <code className="criteria-echo" dir="ltr">
            {text.slice(0, from)}
            <mark>{part}</mark>
            {text.slice(to)}
          </code>
        )}
        <span className={kind === 'unfinished' ? '' : 'mistake'}>
          {t(`admin.criteria.${kind}`, { part })}
        </span>
      </>
    );
  }
  const words = read.map((criterion) => wordsOf(criterion, categories));
  const strangers = read.flatMap((criterion) =>
    criterion.kind === 'courses' && criterion.subject !== null ? [criterion.subject] : [],
  );
  const unknown = strangers.find((subject) => nameOf(subject, categories) === undefined);
  return (
    <>
      <span>{new Intl.ListFormat(locale.get(), { type: 'conjunction' }).format(words)}</span>
      {props.categories !== undefined && unknown !== undefined && (
        <span className="mistake">
          {t('admin.criteria.noSubject', {
            subject: unknown,
            subjects: categories.map(({ name }) => subjectOf(name)).join(', '),
          })}
        </span>
      )}
    </>
  );
}
