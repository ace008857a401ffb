import { useState } from 'react';
import type * as z from 'zod/mini';
import type { previewBadge as previewBadgeCallable } from '@trellis/model/callables/preview-badge';
import { previewBadge } from '#web/features/admin-badges/data/badge.commands';
import { mistakeIn } from '#web/features/admin-badges/data/criteria-mistake';
import { locale, t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useCommand } from '#web/shared/use-command';

type Preview = z.infer<typeof previewBadgeCallable.output>;

const problems = { 'permission-denied': 'form.denied', unavailable: 'error.offline' } as const;

/** Shows who meets the criteria; on request, because it reads every learner. */
export function Qualifying({ criteria }: { criteria: string }) {
  const [answer, setAnswer] = useState<{ criteria: string; preview: Preview }>();
  const { run, isRunning, problem } = useCommand(problems);
  const shown = answer?.criteria === criteria ? answer.preview : undefined;
  return (
    <div className="stack">
      <button
        type="button"
        className="button"
        disabled={isRunning || mistakeIn(criteria) !== null}
        onClick={() =>
          run(async () => setAnswer({ criteria, preview: await previewBadge(criteria) }))
        }
      >
        {t(isRunning ? 'admin.preview.running' : 'admin.preview.ask')}
      </button>
      <div role="status" className="stack">
        {shown && <Answer {...shown} />}
      </div>
      <Problem text={problem} />
    </div>
  );
}

function Answer({ learners, isWhole, qualifying, examples }: Preview) {
  const names = examples.map(({ userName }) => userName);
  const more = qualifying - names.length;
  const list = more > 0 ? [...names, t('admin.preview.more', { count: more })] : names;
  return (
    <>
      <p>
        <strong>
          {t(isWhole ? 'admin.preview.ofAll' : 'admin.preview.ofTop', {
            count: qualifying,
            learners,
          })}
        </strong>
      </p>
      {list.length > 0 && (
        <p className="small quiet">
          {new Intl.ListFormat(locale.get(), { type: 'conjunction' }).format(list)}
        </p>
      )}
    </>
  );
}
