import { useEffect, useRef, type ReactNode } from 'react';
import { courseLevel } from '@trellis/model/content/course';
import type { CatalogCourse } from '#web/data/catalog.queries';
import {
  countFilters,
  passes,
  type CatalogFilters,
} from '#web/features/catalog/data/catalog-filters';
import { loadSearch } from '#web/features/catalog/hooks/use-course-search';
import { Icon } from '#web/design-system/icon';
import { categoryNameOf } from '#web/shared/category-name';
import { languageName, locale, t } from '#web/shared/i18n/locale';

type Props = {
  courses: CatalogCourse[];
  filters: CatalogFilters;
  change: (changes: Partial<CatalogFilters>) => void;
};

/** Shows the catalogue's search box, subjects, and a menu with more filters. */
export function CourseFilters(props: Props) {
  const { filters, change } = props;
  const count = countFilters(filters);
  return (
    <search className="course-filters">
      <SearchBox text={filters.text} change={(text) => change({ text })} />
      <Subjects {...props} />
      <details className="more-filters" open={count > 0 || filters.order !== ''}>
        <summary className="button">
          {count > 0 ? t('catalog.filtersOn', { count }) : t('catalog.filters')}
        </summary>
        <div className="more-filters-fields">
          <Levels {...props} />
          <Choice
            label={t('catalog.language')}
            value={filters.language}
            choices={valuesOf(props, 'language', (course) => [course.language])}
            nameOf={languageName}
            choose={(language) => change({ language })}
          />
          <Choice
            label={t('catalog.topic')}
            value={filters.tag}
            choices={valuesOf(props, 'tag', (course) => course.tags)}
            nameOf={(tag) => tag}
            choose={(tag) => change({ tag })}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={filters.isFree}
              onChange={(event) => change({ isFree: event.target.checked })}
            />
            {t('catalog.onlyFree')}
          </label>
          <label className="check">
            <input
              type="checkbox"
              checked={filters.order !== ''}
              onChange={(event) => change({ order: event.target.checked ? 'rated' : '' })}
            />
            {t('catalog.bestFirst')}
          </label>
        </div>
      </details>
    </search>
  );
}

/** Keeps the typed text in local state: the address follows later and must not overwrite it. */
function SearchBox({ text, change }: { text: string; change: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const box = input.current;
    if (box && box !== document.activeElement) box.value = text;
  }, [text]);
  return (
    <label className="course-search">
      <span className="visually-hidden">{t('catalog.search')}</span>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        defaultValue={text}
        placeholder={t('catalog.search')}
        maxLength={100}
        enterKeyHint="search"
        dir="auto"
        onFocus={() => void loadSearch().catch(() => {})}
        onChange={(event) => change(event.target.value)}
      />
    </label>
  );
}

function Subjects({ courses, filters, change }: Props) {
  const subjects = [
    ...new Map(courses.map((course) => [course.category, categoryNameOf(course)])),
  ].sort(([, a], [, b]) => a.localeCompare(b, locale.get()));
  return (
    <div className="row subjects" role="group" aria-label={t('catalog.subject')}>
      {[['', t('catalog.all')] as const, ...subjects].map(([category, name]) => (
        <button
          key={category}
          type="button"
          className="filter"
          dir="auto"
          aria-pressed={filters.category === category}
          onClick={() => change({ category })}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

function Levels(props: Props) {
  const counts = valuesOf(props, 'level', (course) => [course.level]);
  return (
    <Choice
      label={t('course.level')}
      value={props.filters.level}
      choices={courseLevel.options.flatMap((level) => counts.filter(([value]) => value === level))}
      nameOf={(level) => t(`level.${courseLevel.parse(level)}`)}
      choose={(level) => {
        const chosen = courseLevel.safeParse(level);
        props.change({ level: chosen.success ? chosen.data : '' });
      }}
    />
  );
}

/** Returns the options of a filter with the number of courses for each, given the other filters. */
function valuesOf(
  { courses, filters }: Props,
  name: 'level' | 'language' | 'tag',
  read: (course: CatalogCourse) => string[],
): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const course of courses.filter((one) => passes(one, { ...filters, [name]: '' })))
    for (const value of read(course)) counts.set(value, (counts.get(value) ?? 0) + 1);
  // A filter value in the address that no course has is still shown as set.
  if (filters[name] && !counts.has(filters[name])) counts.set(filters[name], 0);
  return [...counts].sort(([a], [b]) => a.localeCompare(b));
}

function Choice(props: {
  label: string;
  value: string;
  choices: [value: string, count: number][];
  nameOf: (value: string) => string;
  choose: (value: string) => void;
}): ReactNode {
  const { label, value, choices, nameOf, choose } = props;
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.target.value)}>
        <option value="">{t('catalog.any')}</option>
        {choices.map(([choice, count]) => (
          <option key={choice} value={choice}>
            {t('catalog.choice', { name: nameOf(choice), count })}
          </option>
        ))}
      </select>
    </label>
  );
}
