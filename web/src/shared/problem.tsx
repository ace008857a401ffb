/** Shows an error message, as a live region. Empty without an error. */
export function Problem({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <p className="notice problem" role="alert">
      {text}
    </p>
  );
}
