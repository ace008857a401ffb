import { use, useLayoutEffect, useRef } from 'react';

type Draw = (tex: string, target: HTMLElement, isDisplay: boolean) => void;
let typesetter: Promise<Draw | null> | undefined;

/** Loads what draws formulas; nothing where it cannot be had. A text with formulas waits for it. */
export const loadTypesetter = () =>
  (typesetter ??= import('#web/shared/markdown/draw-formula').then(
    (module) => module.drawFormula,
    () => null,
  ));

/** A formula as MathML, which browsers draw and screen readers read; else as it was written, in `raw`. */
export function Formula(props: { tex: string; raw: string; isDisplay: boolean }) {
  const { tex, raw, isDisplay } = props;
  const draw = use(loadTypesetter());
  const target = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (!draw || !target.current) return;
    try {
      draw(tex, target.current, isDisplay);
    } catch {
      // Temml throws at some mistakes, such as `a_`, although it is told not to.
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
