import { useEffect, useRef, type ComponentProps } from 'react';
import { badge } from '@trellis/model/badges/badge';
import { readCriteria, subjectOf } from '@trellis/model/badges/badge-criteria';
import { Field } from '#web/design-system/field';
import { badgeChecks } from '#web/features/admin-badges/logic/badge-checks';
import { CriteriaReading, wordsOf } from '#web/features/admin-badges/components/criteria-reading';
import { useCategories } from '#web/data/category.queries';
import { mistakeIn, withExample } from '#web/features/admin-badges/data/criteria-mistake';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';

const examples = [
  'complete_5_lessons',
  'complete_3_courses',
  'complete_2_courses_in_',
  'pass_10_quizzes',
  'score_100_on_2_quizzes',
  'review_100_flashcards',
  'write_3_reviews',
  'earn_2_certificates',
  'complete_2_programs',
  'give_5_answers',
  'streak_7_days',
  'reach_level_5',
  'earn_1000_xp',
];

/** Shows a field for criteria, validated while typing, with the error highlighted. */
export function CriteriaField(props: {
  field: Pick<ComponentProps<typeof Field>, 'name' | 'mistake' | 'onChange'>;
  value: string;
  onWrite: (text: string) => void;
}) {
  const { field, value, onWrite } = props;
  const input = useRef<HTMLInputElement>(null);
  const categories = valueOf(useCategories());
  const { mistake } = field;

  // Reported on submit; the error is highlighted in the field itself.
  useEffect(() => {
    const place = mistake === undefined ? null : mistakeIn(input.current?.value ?? '');
    if (place !== null && document.activeElement === input.current)
      input.current?.setSelectionRange(place.from, place.to);
  }, [mistake]);

  const insert = (example: string) => {
    const text = withExample(value, example);
    onWrite(text);
    requestAnimationFrame(() => {
      const at = text.indexOf(example) + example.search(/\d/);
      input.current?.focus();
      input.current?.setSelectionRange(at, at + (/\d+/.exec(example)?.[0].length ?? 0));
    });
  };
  const first = categories?.[0];
  const isGood = badgeChecks.criteria(value) === undefined;
  return (
    <div className="criteria stack">
      <Field
        {...field}
        mistake={isGood ? undefined : mistake}
        ref={input}
        label={t('admin.criteria.title')}
        hint={
          <span role="status" className="criteria-reading">
            <CriteriaReading text={value} categories={categories} />
          </span>
        }
        value={value}
        onChange={(event) => {
          onWrite(event.currentTarget.value);
          field.onChange?.(event);
        }}
        maxLength={longestOf(badge.shape.criteria)}
        dir="ltr"
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
      />
      <details>
        <summary>{t('admin.criteria.help')}</summary>
        <p className="small">{t('admin.criteria.helpText')}</p>
        <ul className="criteria-examples">
          {examples
            .filter((example) => first !== undefined || !example.endsWith('_'))
            .map((form) => (form.endsWith('_') ? form + subjectOf(first?.name ?? '') : form))
            .map((example) => (
              <li key={example}>
                <button type="button" className="button" onClick={() => insert(example)}>
                  <code dir="ltr">{example}</code>
                </button>
                <span className="small">{meaningOf(example, categories)}</span>
              </li>
            ))}
        </ul>
      </details>
    </div>
  );
}

function meaningOf(example: string, categories: Parameters<typeof wordsOf>[1] = []): string {
  const read = readCriteria(example);
  return Array.isArray(read) ? read.map((one) => wordsOf(one, categories)).join(' ') : '';
}
