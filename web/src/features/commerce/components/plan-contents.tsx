import { useId } from 'react';
import { planContents, type PlanContents } from '@trellis/model/commerce/subscription-plan';
import { Choice } from '#web/design-system/field';
import { mostPicked } from '#web/features/commerce/logic/plan-fields';
import { t } from '#web/shared/i18n/locale';

/** What a plan can include. */
export type Choosable = { id: string; name: string };

/** Asks which courses a plan includes: all, those of some categories, or some. What was picked for another answer is kept. */
export function PlanContentsField(props: {
  name: string;
  contents: PlanContents;
  courses: Choosable[];
  categories: Choosable[];
  mistake?: string | undefined;
  onChange: (event: { currentTarget: HTMLSelectElement }) => void;
  write: (contents: PlanContents) => void;
}) {
  const { name, contents, courses, categories, mistake, onChange, write } = props;
  const { scope, categoryIDs, courseIDs } = contents;
  return (
    <>
      <Choice
        name={name}
        label={t('planEditor.scope')}
        mistake={mistake}
        value={scope}
        onChange={(event) => {
          write({ ...contents, scope: planContents.shape.scope.parse(event.currentTarget.value) });
          onChange(event);
        }}
      >
        {planContents.shape.scope.options.map((one) => (
          <option key={one} value={one}>
            {t(`planEditor.scope.${one}`)}
          </option>
        ))}
      </Choice>
      {scope === 'categories' && (
        <Picks
          title={t('planEditor.categories', { count: categoryIDs.length, most: mostPicked })}
          all={categories}
          chosen={categoryIDs}
          choose={(ids) => write({ ...contents, categoryIDs: ids })}
        />
      )}
      {scope === 'courses' && (
        <Picks
          title={t('planEditor.courses', { count: courseIDs.length, most: mostPicked })}
          all={courses}
          chosen={courseIDs}
          choose={(ids) => write({ ...contents, courseIDs: ids })}
        />
      )}
    </>
  );
}

/** Shows a checkbox for each thing to pick, and for what was picked and is no longer offered. */
function Picks(props: {
  title: string;
  all: Choosable[];
  chosen: string[];
  choose: (ids: string[]) => void;
}) {
  const { title, all, chosen, choose } = props;
  const id = useId();
  const known = new Set(all.map((one) => one.id));
  const gone = chosen.filter((one) => !known.has(one));
  const isFull = chosen.length >= mostPicked;
  return (
    <fieldset className="plan-choices">
      <legend>{title}</legend>
      {all.length === 0 && <p className="small">{t('planEditor.nothingToPick')}</p>}
      <div>
        {[...all, ...gone.map((one) => ({ id: one, name: t('planEditor.gone', { id: one }) }))].map(
          (one) => (
            <label key={one.id} className="check" htmlFor={`${id}-${one.id}`}>
              <input
                id={`${id}-${one.id}`}
                type="checkbox"
                checked={chosen.includes(one.id)}
                disabled={isFull && !chosen.includes(one.id)}
                onChange={({ currentTarget }) => {
                  const others = chosen.filter((other) => other !== one.id);
                  choose(currentTarget.checked ? [...others, one.id] : others);
                }}
              />
              <bdi>{one.name}</bdi>
            </label>
          ),
        )}
      </div>
      {isFull && <p className="small">{t('planEditor.full', { count: mostPicked })}</p>}
    </fieldset>
  );
}
