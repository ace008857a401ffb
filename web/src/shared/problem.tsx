/** Why something failed: said where the eyes are, and aloud. Nothing where nothing did. */
export function Problem({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <p className="notice problem" role="alert">
      {text}
    </p>
  );
}
