/** Shows a button that stays pressed while something is so. */
export const MarkButton = (props: {
  text: string;
  isOn: boolean;
  isDisabled: boolean;
  toggle: () => void;
}) => (
  <button
    type="button"
    className="button small"
    disabled={props.isDisabled}
    aria-pressed={props.isOn}
    onClick={props.toggle}
  >
    {props.text}
  </button>
);
