import { useState, type PointerEvent } from 'react';
import { mostGroups, stepKey, type ProgramGroup } from '@trellis/model/programs/program-step';
import { Field } from '#web/design-system/field';
import { AddStep } from '#web/features/program-editor/components/add-step';
import { DragGrip } from '#web/features/program-editor/components/drag-grip';
import { MoveButtons } from '#web/features/program-editor/components/move-buttons';
import type { UsableCourse } from '#web/features/program-editor/data/usable-courses.queries';
import { useStepDragging } from '#web/features/program-editor/hooks/use-step-dragging';
import {
  hasStep,
  moved,
  newGroup,
  possiblePredecessors,
  withGroup,
  withoutGroup,
  withoutStep,
  type Dragged,
} from '#web/features/program-editor/logic/program-draft';
import { t } from '#web/shared/i18n/locale';

/** What the steps of a program are called. */
export type Titles = ReadonlyMap<string, string>;

type Props = {
  groups: ProgramGroup[];
  courses: UsableCourse[];
  titles: Titles;
  change: (groups: ProgramGroup[]) => void;
};

/** Shows the groups of a program, which can be changed, moved and removed. */
export function ProgramGroups({ groups, courses, titles, change }: Props) {
  // Titles of quizzes that were just added.
  const [added, setAdded] = useState<Titles>(new Map());
  const all = new Map([...titles, ...added]);
  const { root, shown, held, onGripPress } = useStepDragging(groups, change);
  return (
    <section className="stack" aria-labelledby="program-groups">
      <h2 id="program-groups">{t('programs.steps')}</h2>
      <p className="quiet small">{t('programEditor.groupsHint')}</p>
      <ol className="stack" ref={root} data-dragging={held ? '' : undefined}>
        {shown.map((group, place) => (
          <li
            key={group.id}
            className="card stack program-part"
            data-group={group.id}
            data-held={(held?.kind === 'group' && held.id === group.id) || undefined}
          >
            <div className="row program-group-head">
              <DragGrip onPress={(event) => onGripPress(event, { kind: 'group', id: group.id })} />
              <Field
                label={t('programEditor.groupTitle', { number: place + 1 })}
                value={group.title}
                maxLength={120}
                onChange={(event) => {
                  const title = event.currentTarget.value;
                  change(withGroup(groups, group.id, (one) => ({ ...one, title })));
                }}
              />
              <MoveButtons
                name={group.title}
                place={place}
                count={groups.length}
                move={(to) => change(moved(groups, place, to))}
                remove={() => change(withoutGroup(groups, group.id))}
              />
            </div>
            <GroupRules {...{ groups, group, change }} />
            <Steps {...{ groups, group, change, held, onGripPress }} titles={all} />
            <AddStep
              courses={courses}
              isKnown={(step) => hasStep(groups, step)}
              add={(step, title) => {
                setAdded(new Map([...added, [stepKey(step), title]]));
                const steps = [...group.steps, step];
                change(withGroup(groups, group.id, (one) => ({ ...one, steps })));
              }}
            />
          </li>
        ))}
      </ol>
      <p>
        <button
          type="button"
          className="button"
          disabled={groups.length >= mostGroups}
          onClick={() => {
            const title = t('programEditor.newGroup', { number: groups.length + 1 });
            change([...groups, newGroup(groups, crypto.randomUUID(), title)]);
          }}
        >
          {t('programEditor.addGroup')}
        </button>
      </p>
    </section>
  );
}

type GroupProps = {
  groups: ProgramGroup[];
  group: ProgramGroup;
  change: (groups: ProgramGroup[]) => void;
};

/** Shows how many of a group's steps are needed, and what it comes after. */
function GroupRules({ groups, group, change }: GroupProps) {
  const set = (changes: Partial<ProgramGroup>) =>
    change(withGroup(groups, group.id, (one) => ({ ...one, ...changes })));
  const earlier = possiblePredecessors(groups, group.id);
  return (
    <div className="program-pair">
      <label className="field">
        <span>{t('programEditor.need')}</span>
        <select
          value={group.need ?? 'all'}
          onChange={({ currentTarget: { value } }) =>
            set({ need: value === 'all' ? null : Number(value) })
          }
        >
          <option value="all">{t('programEditor.needAll')}</option>
          {Array.from({ length: Math.max(1, group.steps.length) }, (_, index) => (
            <option key={index} value={index + 1}>
              {t('programEditor.needSome', { count: index + 1 })}
            </option>
          ))}
        </select>
      </label>
      {earlier.length > 0 && (
        <fieldset className="program-after">
          <legend>{t('programEditor.after')}</legend>
          {earlier.map(({ id, title }) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                checked={group.after.includes(id)}
                onChange={(event) =>
                  set({
                    after: event.currentTarget.checked
                      ? [...group.after, id]
                      : group.after.filter((one) => one !== id),
                  })
                }
              />
              <bdi>{title}</bdi>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

function Steps({
  groups,
  group,
  titles,
  change,
  held,
  onGripPress,
}: GroupProps & {
  titles: Titles;
  held: Dragged | undefined;
  onGripPress: (event: PointerEvent, dragged: Dragged) => void;
}) {
  const set = (next: (group: ProgramGroup) => ProgramGroup) =>
    change(withGroup(groups, group.id, next));
  if (group.steps.length === 0) return <p className="notice">{t('programEditor.noSteps')}</p>;
  return (
    <ol className="program-rows">
      {group.steps.map((step, place) => {
        const title = titles.get(stepKey(step)) ?? t('programEditor.unknownStep');
        return (
          <li
            key={stepKey(step)}
            className="row program-step-row"
            data-step={stepKey(step)}
            data-held={(held?.kind === 'step' && held.key === stepKey(step)) || undefined}
          >
            <DragGrip
              onPress={(event) => onGripPress(event, { kind: 'step', key: stepKey(step) })}
            />
            <span className="tag">{t(`programEditor.kind.${step.kind}`)}</span>
            <bdi className="program-step-title">{title}</bdi>
            {group.need === null && (
              <label className="check">
                <input
                  type="checkbox"
                  checked={step.isRequired}
                  onChange={(event) => {
                    const isRequired = event.currentTarget.checked;
                    set((one) => ({
                      ...one,
                      steps: one.steps.map((each) =>
                        stepKey(each) === stepKey(step) ? { ...each, isRequired } : each,
                      ),
                    }));
                  }}
                />
                {t('programEditor.required')}
                <span className="visually-hidden">{title}</span>
              </label>
            )}
            <MoveButtons
              name={title}
              place={place}
              count={group.steps.length}
              move={(to) => set((one) => ({ ...one, steps: moved(one.steps, place, to) }))}
              remove={() => set((one) => withoutStep(one, step))}
            />
          </li>
        );
      })}
    </ol>
  );
}
