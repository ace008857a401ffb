import { useId, useLayoutEffect, useRef, type ComponentProps, type ReactNode } from 'react';

type Said = {
  label: string;
  /** A hint: the reason for the question, or the expected format. */
  hint?: ReactNode;
  mistake?: string | undefined;
};
type Ties = { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined };

/** Renders a label, a control, its hint and its error, associated for screen readers. */
function Labelled(props: Said & { control: (ties: Ties) => ReactNode }) {
  const { label, hint, mistake, control } = props;
  const id = useId();
  const said = [hint && `${id}-hint`, mistake && `${id}-mistake`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {control({
        id,
        'aria-invalid': mistake !== undefined,
        'aria-describedby': said === '' ? undefined : said,
      })}
      {mistake && (
        <small id={`${id}-mistake`} className="mistake">
          {mistake}
        </small>
      )}
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}

/**
 * Returns the ref of a control that shows a newer `defaultValue` until somebody changes it: the copy on this device is
 * drawn first, and the server's may differ.
 */
function useNewerDefault<Control extends { value: string }>(defaultValue: unknown) {
  const control = useRef<Control>(null);
  const shown = useRef(defaultValue);
  useLayoutEffect(() => {
    const { current } = control;
    if (current && current.value === String(shown.current)) current.value = String(defaultValue);
    shown.current = defaultValue;
  }, [defaultValue]);
  return control;
}

/** Shows a single-line text field, with optional suggestions. */
export function Field(props: Said & ComponentProps<'input'> & { suggestions?: string[] }) {
  const { label, hint, mistake, suggestions, ...input } = props;
  const list = useId();
  const ref = useNewerDefault<HTMLInputElement>(input.defaultValue);
  return (
    <Labelled
      {...{ label, hint, mistake }}
      control={(ties) => (
        <>
          <input ref={ref} dir="auto" {...input} {...ties} list={suggestions && list} />
          {suggestions && (
            <datalist id={list}>
              {suggestions.map((text) => (
                <option key={text} value={text} />
              ))}
            </datalist>
          )}
        </>
      )}
    />
  );
}

/** Shows a multi-line text field. */
export function TextArea(props: Said & ComponentProps<'textarea'>) {
  const { label, hint, mistake, ...area } = props;
  const ref = useNewerDefault<HTMLTextAreaElement>(area.defaultValue);
  return (
    <Labelled
      {...{ label, hint, mistake }}
      control={(ties) => <textarea ref={ref} dir="auto" {...area} {...ties} />}
    />
  );
}

/** Shows a select; its options are the children. */
export function Choice(props: Said & ComponentProps<'select'>) {
  const { label, hint, mistake, ...select } = props;
  const ref = useNewerDefault<HTMLSelectElement>(select.defaultValue);
  return (
    <Labelled
      {...{ label, hint, mistake }}
      control={(ties) => <select ref={ref} {...select} {...ties} />}
    />
  );
}

/** Shows a checkbox. */
export function Toggle(props: Omit<Said, 'mistake'> & ComponentProps<'input'>) {
  const { label, hint, ...input } = props;
  const id = useId();
  return (
    <div className="toggle">
      <input
        type="checkbox"
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...input}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && <small id={`${id}-hint`}>{hint}</small>}
      </div>
    </div>
  );
}
