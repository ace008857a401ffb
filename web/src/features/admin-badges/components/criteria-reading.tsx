import type { Category } from '@trellis/model/content/category';
import { readCriteria, subjectOf, type Criterion } from '@trellis/model/badges/badge-criteria';
import { mistakeIn, type Mistake } from '#web/features/admin-badges/data/criteria-mistake';
import { locale, t } from '#web/shared/i18n/locale';

/** Returns a criterion in words: “Complete 5 lessons”. */
export function wordsOf(criterion: Criterion, categories: Category[]): string {
  const count = criterion.need;
  if (criterion.kind === 'scores')
    return t('admin.need.scores', { count, percent: criterion.percent });
  if (criterion.kind !== 'courses' || criterion.subject === null)
    return t(`admin.need.${criterion.kind}`, { count });
  const subject = nameOf(criterion.subject, categories) ?? criterion.subject;
  return t('admin.need.coursesIn', { count, subject });
}

const nameOf = (subject: string, categories: Category[]) => {
  const category = categories.find(({ name }) => subjectOf(name) === subject);
  return category && (category.names[locale.get()] || category.name);
};

/** Shows criteria in words, or their error with its position. */
export function CriteriaReading(props: { text: string; categories: Category[] | undefined }) {
  const { text, categories } = props;
  const mistake = mistakeIn(text);
  const read = readCriteria(text);
  if (mistake !== null) return <Wrong text={text} mistake={mistake} />;
  return Array.isArray(read) ? <Right criteria={read} categories={categories} /> : null;
}

function Wrong({ text, mistake }: { text: string; mistake: Mistake }) {
  const { kind, from, to } = mistake;
  if (kind === 'empty') return null;
  if (kind === 'unfinished') return <span>{t('admin.criteria.unfinished')}</span>;
  const part = text.slice(from, to);
  return (
    <>
      <code className="criteria-echo" dir="ltr">
        <span>{text.slice(0, from)}</span>
        <mark>{part}</mark>
        <span>{text.slice(to)}</span>
      </code>
      <span className="mistake">{t(`admin.criteria.${kind}`, { part })}</span>
    </>
  );
}

function Right(props: { criteria: Criterion[]; categories: Category[] | undefined }) {
  const { criteria, categories = [] } = props;
  const words = criteria.map((criterion) => wordsOf(criterion, categories));
  const subjects = criteria.flatMap((one) => ('subject' in one && one.subject) || []);
  const stranger = subjects.find((subject) => nameOf(subject, categories) === undefined);
  return (
    <>
      <span>{words.join(' · ')}</span>
      {props.categories !== undefined && stranger !== undefined && (
        <span className="mistake">
          {t('admin.criteria.noSubject', {
            subject: stranger,
            subjects: categories.map(({ name }) => subjectOf(name)).join(', '),
          })}
        </span>
      )}
    </>
  );
}
