import { Link } from 'react-router-dom';
import { itemKey } from '@trellis/model/content/arrangement';
import type { StaffItem } from '@trellis/model/content/staff-outline';
import { Icon } from '#web/design-system/icon';
import { Grip, type Gripping } from '#web/features/outline-editor/components/grip';
import type { Keys } from '#web/features/outline-editor/logic/outline-actions';
import { activityViews } from '#web/shared/activities';
import { t } from '#web/shared/i18n/locale';

/** What rows of items share. */
export type Rows = {
  courseID: string;
  selected: Keys;
  onSelect: (key: string, isRange: boolean) => void;
  gripping: Gripping;
};

/** Returns the address of an item's editor. */
const editorOf = (courseID: string, { kind, id }: StaffItem): string =>
  `/teach/courses/${courseID}/${kind === 'lesson' ? 'lessons' : 'quizzes'}/${id}`;

/** Shows a lesson or quiz with a link to its editor. One that is selected is moved with all others that are. */
export function ItemRow({ item, rows }: { item: StaffItem; rows: Rows }) {
  const { courseID, selected, onSelect, gripping } = rows;
  const key = itemKey(item);
  const isSelected = selected.has(key);
  const keys = isSelected ? selected : new Set([key]);
  return (
    <li
      className="editor-item"
      data-item={key}
      data-selected={isSelected || undefined}
      data-held={gripping.held === key || undefined}
    >
      <Grip title={item.title} carried={{ kind: 'items', keys, lead: key }} gripping={gripping} />
      <input
        type="checkbox"
        checked={isSelected}
        aria-label={t('outlineEditor.select', { title: item.title })}
        onChange={({ nativeEvent }) =>
          onSelect(key, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
      />
      <Icon name={activityViews[item.kind].icon(item)} />
      <Link to={editorOf(courseID, item)}>
        <bdi>{item.title}</bdi>
      </Link>
      <span className="outline-facts small quiet">
        {item.status === 'draft' && <span className="tag draft">{t('outlineEditor.draft')}</span>}
        {item.isPreview && <span className="tag">{t('outlineEditor.preview')}</span>}
        <span>{t('course.minutes', { count: item.minutes })}</span>
      </span>
    </li>
  );
}
