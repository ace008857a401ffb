import { use, useLayoutEffect, useRef } from 'react';

type Draw = (tex: string, target: HTMLElement, isDisplay: boolean) => void;
let typesetter: Promise<Draw | null> | undefined;

/** Loads Temml; resolves with null if it cannot be loaded. Suspends texts that have formulas. */
export const loadTypesetter = () =>
  (typesetter ??= import('#web/shared/markdown/draw-formula').then(
    (module) => module.drawFormula,
    () => null,
  ));

/** Renders a formula as accessible MathML; falls back to its source, `raw`. */
export function Formula(props: { tex: string; raw: string; isDisplay: boolean }) {
  const { tex, raw, isDisplay } = props;
  const draw = use(loadTypesetter());
  const target = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (!draw || !target.current) return;
    try {
      draw(tex, target.current, isDisplay);
    } catch {
      // Temml throws on some errors, such as `a_`, despite `throwOnError: false`.
      target.current.textContent = raw;
    }
  }, [draw, tex, raw, isDisplay]);
  return (
    <span
      className={isDisplay ? 'formula block' : 'formula'}
      dir="ltr"
      data-text={tex}
      tabIndex={isDisplay ? 0 : undefined}
    >
      <span ref={target}>{draw ? null : raw}</span>
    </span>
  );
}
