import { useState } from 'react';
import { prerequisiteCourse } from '@trellis/model/content/prerequisites';
import { Choice } from '#web/design-system/field';
import { Skeleton } from '#web/design-system/skeleton';
import { useCatalog } from '#web/data/catalog.queries';
import { RowsField } from '#web/features/course-editor/components/rows-field';
import { mistakeOf } from '#web/features/course-editor/components/settings-field';
import type { SettingsForm } from '#web/features/course-editor/hooks/use-settings-form';
import { maxLength, maxRows } from '#web/features/course-editor/logic/course-mistakes';
import { prerequisiteOf } from '#web/features/course-editor/logic/prerequisite';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** Edits what learners should know before: sentences, and other courses of the catalogue. */
export function PrerequisitesField({ form, courseID }: { form: SettingsForm; courseID: string }) {
  const [isPicking, setPicking] = useState(false);
  const items = form.draft.prerequisites;
  const onChange = (prerequisites: string[]) => form.write({ prerequisites });
  return (
    <RowsField
      label={t('studio.field.prerequisites')}
      hint={t('studio.hint.prerequisites')}
      items={items}
      maxRows={maxRows.prerequisites}
      maxLength={maxLength.prerequisites}
      mistake={mistakeOf(form, 'prerequisites')}
      onChange={onChange}
      chip={(item) => {
        const course = prerequisiteCourse(item);
        return (
          course && (
            <span className="course-chip">
              <span className="tag">{t('studio.prerequisite.course')}</span>{' '}
              <bdi>{course.title}</bdi>
            </span>
          )
        );
      }}
    >
      <details onToggle={(event) => setPicking(event.currentTarget.open)}>
        <summary>{t('studio.prerequisite.pick')}</summary>
        {isPicking && (
          <CoursePicker
            without={[courseID, ...items.map((item) => prerequisiteCourse(item)?.courseID)]}
            onPick={(item) => onChange([...items, item])}
          />
        )}
      </details>
    </RowsField>
  );
}

/** Offers the courses of the catalogue. One read, when it is opened. */
function CoursePicker(props: {
  without: (string | undefined)[];
  onPick: (prerequisite: string) => void;
}) {
  const catalog = useCatalog();
  const [courseID, setCourseID] = useState('');
  if (catalog.status !== 'ready') {
    const skeleton = <Skeleton height="4rem" label={t('state.loading')} />;
    return <StateNotice {...catalog} skeleton={skeleton} />;
  }
  const courses = catalog.value.filter(({ id }) => !props.without.includes(id));
  const picked = courses.find(({ id }) => id === courseID);
  if (courses.length === 0) return <p className="small">{t('studio.prerequisite.none')}</p>;
  return (
    <div className="row course-picker">
      <Choice
        label={t('studio.prerequisite.choose')}
        value={picked ? courseID : ''}
        onChange={(event) => setCourseID(event.currentTarget.value)}
      >
        <option value="">{t('studio.prerequisite.choice')}</option>
        {courses.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Choice>
      <button
        type="button"
        className="button"
        disabled={picked === undefined}
        onClick={() =>
          picked && props.onPick(prerequisiteOf({ courseID: picked.id, title: picked.title }))
        }
      >
        {t('studio.prerequisite.add')}
      </button>
    </div>
  );
}
