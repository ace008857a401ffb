import { useState, type FormEvent } from 'react';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { codeOf, unknownProblem } from '#web/shared/use-command';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The state of a form. `queued`: stored on this device until there is a network. */
export type FormState = 'idle' | 'running' | 'done' | 'queued';

const isPassword = (control: unknown) =>
  control instanceof HTMLInputElement && control.type === 'password';

/** Errors that every form may encounter. */
const commonProblems: Record<string, TextKey> = {
  'permission-denied': 'form.denied',
  'network-request-failed': 'error.offline',
  unavailable: 'error.offline',
};

/**
 * Manages a form that validates on submit, and then while fields are corrected; focuses the first error. Keeps the input if
 * saving fails. `problems` maps error codes to texts, on a field if possible.
 */
export function useForm<Name extends string>(options: {
  checks: Record<Name, (value: string) => TextKey | undefined>;
  submit: (values: Record<Name, string>) => Promise<unknown>;
  problems?: Record<string, TextKey | { field: NoInfer<Name>; text: TextKey }>;
}) {
  const { checks, submit, problems = {} } = options;
  const [state, setState] = useState<FormState>('idle');
  const [problem, setProblem] = useState<string>();
  const [wrong, setWrong] = useState<Partial<Record<Name, TextKey>>>({});
  const names = Object.keys(checks) as Name[];

  const valuesOf = (form: HTMLFormElement) => {
    const data = new FormData(form);
    return Object.fromEntries(
      names.map((name) => {
        const text = String(data.get(name) ?? '').toWellFormed();
        return [name, isPassword(form.elements.namedItem(name)) ? text : text.trim()];
      }),
    ) as Record<Name, string>;
  };
  const mistakesIn = (form: HTMLFormElement) => {
    const values = valuesOf(form);
    const found: Partial<Record<Name, TextKey>> = {};
    for (const name of names) {
      const mistake = form.elements.namedItem(name) && checks[name](values[name]);
      if (mistake) found[name] = mistake;
    }
    return found;
  };
  const showMistakes = (form: HTMLFormElement, found: Partial<Record<Name, TextKey>>) => {
    setWrong(found);
    const first = [...form.elements].find((control) => (control as Control).name in found) as
      | Control
      | undefined;
    first?.focus();
    return first !== undefined;
  };

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setProblem(undefined);
    if (showMistakes(form, mistakesIn(form))) return;
    setState('running');
    try {
      setState((await submit(valuesOf(form))) === 'queued' ? 'queued' : 'done');
    } catch (error) {
      setState('idle');
      const known = problems[codeOf(error)] ?? commonProblems[codeOf(error)] ?? unknownProblem();
      if (typeof known === 'string') setProblem(t(known));
      else showMistakes(form, { [known.field]: known.text } as Partial<Record<Name, TextKey>>);
    }
  };
  /** Connects a field to the form: its name and its error. */
  const field = (name: Name) => ({
    name,
    mistake: wrong[name] && t(wrong[name]),
    onChange: (event: { currentTarget: Control }) => {
      if (state === 'done' || state === 'queued') setState('idle');
      if (wrong[name] && event.currentTarget.form) setWrong(mistakesIn(event.currentTarget.form));
    },
  });
  return { form: { noValidate: true, onSubmit }, field, state, problem };
}
