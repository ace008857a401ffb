import { useEffect, useState } from 'react';
import { usernameText } from '@trellis/model/profile';
import { Field } from '#web/design-system/field';
import { usernamesLike } from '#web/features/profile/logic/username';
import { firstFree, isUsernameFree } from '#web/features/profile/data/profile.queries';
import { t } from '#web/shared/i18n/locale';

type Answer = { name: string; isFree: boolean; suggestion?: string | undefined };

/** The debounce before a username is looked up, in ms, because each look-up costs a read. */
const rest = 450;

/** Shows a username field that shows the availability while typing. */
export function UsernameField(props: {
  field: { name: string; mistake: string | undefined; onChange: (event: never) => void };
  /** The current username. */
  own: string | null;
  displayName: string;
}) {
  const { field, own, displayName } = props;
  const [typed, setTyped] = useState(own ?? '');
  const answer = useAvailability(typed, own, displayName);

  return (
    <div className="stack">
      <Field
        {...field}
        label={t('profile.username')}
        hint={t('profile.usernameHint')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value.toLowerCase());
          field.onChange(event as never);
        }}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={30}
        dir="ltr"
      />
      <div role="status" className="small">
        <span>{answer?.isFree && t('profile.usernameFree', { name: answer.name })}</span>
        <span>{answer && !answer.isFree && t('profile.usernameTaken', { name: answer.name })}</span>
      </div>
      {answer?.suggestion && (
        <button
          type="button"
          className="button"
          onClick={() => setTyped(answer.suggestion ?? typed)}
        >
          {t('profile.usernameTake', { name: answer.suggestion })}
        </button>
      )}
    </div>
  );
}

function useAvailability(typed: string, own: string | null, displayName: string) {
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    if (typed === own || !usernameText.safeParse(typed).success) return;
    let isCurrent = true;
    const look = async () => {
      const isFree = await isUsernameFree(typed);
      const names = usernamesLike(typed, displayName, new Date().getFullYear());
      const suggestion = isFree ? undefined : await firstFree(names);
      if (isCurrent) setAnswer({ name: typed, isFree, suggestion });
    };
    // Offline, show nothing; saving reports the reason.
    const timer = setTimeout(() => void look().catch(() => {}), rest);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [typed, own, displayName]);
  return answer?.name === typed ? answer : undefined;
}
