import { Link } from 'react-router-dom';
import type { OutlineItem, OutlineModule } from '@trellis/model/content/outline';
import { Icon } from '#web/design-system/icon';
import { activityViews, addressOf } from '#web/shared/activities';
import { t } from '#web/shared/i18n/locale';

type OutlineProps = {
  courseID: string;
  outline: OutlineModule[];
  /** The completed activities. */
  completed?: ReadonlySet<string>;
  /** The activities that the learner is excused from, completed or not. */
  excused?: string[];
  opens: (item: OutlineItem) => boolean;
  current?: string;
  /** Whether it stands beside a lesson, where it has little room. */
  isCompact?: true;
};

/** Shows the outline of a course: its modules and activities with their state. */
export function Outline({ outline, isCompact, ...rest }: OutlineProps) {
  if (outline.every((module) => module.items.length === 0)) {
    return <p className="notice">{t('course.noLessons')}</p>;
  }
  return (
    <ol className="outline" data-compact={isCompact}>
      {outline.map((module) => (
        <li key={module.id} className="stack">
          {module.title && <h3>{module.title}</h3>}
          {module.description && <p className="quiet small">{module.description}</p>}
          <ol className="outline-items card">
            {module.items.map((item) => (
              <Item key={`${item.kind} ${item.id}`} item={item} {...rest} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function Item(props: { item: OutlineItem } & Omit<OutlineProps, 'outline' | 'isCompact'>) {
  const { item, courseID, completed, excused, opens, current } = props;
  const view = activityViews[item.kind];
  const isDone = completed?.has(item.id) ?? false;
  const isExcused = !isDone && excused?.includes(item.id);
  return (
    <li className="outline-item" data-done={isDone || undefined}>
      <Icon name={isDone ? 'done' : isExcused ? 'excused' : view.icon(item)} />
      <span className="outline-title">
        {opens(item) ? (
          <Link
            to={addressOf(activityViews, courseID, item)}
            aria-current={item.id === current ? 'page' : undefined}
          >
            {item.title}
          </Link>
        ) : (
          <span>{item.title}</span>
        )}
        {isDone && <span className="visually-hidden"> {t('course.itemDone')}</span>}
      </span>
      {isExcused && <span className="tag">{t('course.itemExcused')}</span>}
      {item.isPreview && completed === undefined && (
        <span className="tag">{t('course.preview')}</span>
      )}
      <span className="quiet small outline-minutes">{view.label(item)}</span>
    </li>
  );
}
