import { useState } from 'react';
import { activityKinds, type ActivityKind } from '@trellis/model/activities/kinds';
import { OutlineIcon } from '#web/features/outline-editor/components/outline-icon';
import { TitleForm } from '#web/features/outline-editor/components/title-form';
import { t } from '#web/shared/i18n/locale';

/** Creates lessons and quizzes at the end of a module, one after another. */
export function NewItems(props: {
  /** The module's title. */
  module: string;
  onCreate: (kind: ActivityKind, title: string) => void;
}) {
  const { module, onCreate } = props;
  const [kind, setKind] = useState<ActivityKind | null>(null);
  // Where the focus goes when the form closes.
  const [last, setLast] = useState<ActivityKind | null>(null);
  if (kind !== null) {
    return (
      <TitleForm
        key={kind}
        label={t(`outlineEditor.new.${kind}`)}
        submit={t('outlineEditor.create')}
        onTitle={(title) => onCreate(kind, title)}
        onClose={() => {
          setLast(kind);
          setKind(null);
        }}
      />
    );
  }
  return (
    <div className="row">
      {activityKinds.map((each) => (
        <button
          key={each}
          type="button"
          className="button plain small"
          aria-label={t(`outlineEditor.addTo.${each}`, { module })}
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={last === each}
          onClick={() => setKind(each)}
        >
          <OutlineIcon name="add" />
          <span>{t(`outlineEditor.add.${each}`)}</span>
        </button>
      ))}
    </div>
  );
}
