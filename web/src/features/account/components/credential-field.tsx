import { useId, useState, type FormEvent } from 'react';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { codeOf } from '#web/shared/use-command';

type Name = 'name' | 'email' | 'password';
type Credentials = Record<Name, string>;

/** The shortest password that an account may have. */
const shortestPassword = 8;

/** What is wrong with a field as it stands, or nothing. */
const mistakes: Record<Name, (value: string, isNew: boolean) => TextKey | undefined> = {
  name: (value) => (value.trim() === '' ? 'account.nameMissing' : undefined),
  email: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? undefined : 'account.emailWrong'),
  password: (value, isNew) => {
    if (value === '') return 'account.passwordMissing';
    return isNew && value.length < shortestPassword ? 'account.passwordShort' : undefined;
  },
};

/** Firebase Authentication's errors in words. A wrong address and a wrong password are not told apart. */
const problems: Record<string, TextKey> = {
  'invalid-credential': 'account.wrongCredentials',
  'user-not-found': 'account.wrongCredentials',
  'wrong-password': 'account.wrongCredentials',
  'user-disabled': 'account.suspended',
  'email-already-in-use': 'account.emailTaken',
  'weak-password': 'account.passwordShort',
  'too-many-requests': 'account.tooMany',
  'network-request-failed': 'error.offline',
};

/** The state of a form with credentials: mistakes are told on submitting, then as they are mended. */
export function useCredentials(submit: (credentials: Credentials) => Promise<void>) {
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [wrong, setWrong] = useState<Partial<Record<Name, TextKey>>>({});

  const check = (form: HTMLFormElement): Partial<Record<Name, TextKey>> => {
    const found: Partial<Record<Name, TextKey>> = {};
    for (const input of form.querySelectorAll<HTMLInputElement>('input')) {
      const name = input.name as Name;
      const mistake = mistakes[name](input.value, input.autocomplete === 'new-password');
      if (mistake) found[name] = mistake;
    }
    return found;
  };

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const found = check(form);
    setWrong(found);
    setProblem(undefined);
    const first = Object.keys(found)[0];
    if (first) return form.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
    const data = new FormData(form);
    const text = (name: Name) => String(data.get(name) ?? '');
    setRunning(true);
    try {
      await submit({ name: text('name'), email: text('email'), password: text('password') });
    } catch (error) {
      setProblem(t(problems[codeOf(error)] ?? 'error.failed'));
    } finally {
      setRunning(false);
    }
  };
  const mend = (form: HTMLFormElement | null) => {
    if (form && Object.keys(wrong).length > 0) setWrong(check(form));
  };
  return { onSubmit, isRunning, problem, wrong, mend };
}

/** A labelled field with its mistake, if it has one, tied to it for screen readers. */
export function CredentialField(props: {
  form: ReturnType<typeof useCredentials>;
  name: Name;
  type: 'text' | 'email' | 'password';
  autoComplete: string;
}) {
  const { form, name, type, autoComplete } = props;
  const mistakeID = useId();
  const mistake = form.wrong[name];
  return (
    <label className="field">
      {t(`account.${name}`)}
      <input
        name={name}
        type={type}
        autoComplete={autoComplete}
        maxLength={name === 'name' ? 100 : 320}
        dir={name === 'name' ? 'auto' : 'ltr'}
        aria-invalid={mistake !== undefined}
        aria-describedby={mistake && mistakeID}
        onChange={(event) => form.mend(event.currentTarget.form)}
      />
      {mistake && (
        <small id={mistakeID} className="mistake">
          {t(mistake)}
        </small>
      )}
    </label>
  );
}
