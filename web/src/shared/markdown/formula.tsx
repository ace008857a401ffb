import { use, useLayoutEffect, useRef } from 'react';

type Draw = (tex: string, target: HTMLElement, isBlock: boolean) => void;
let typesetter: Promise<Draw | null> | undefined;

/** What draws formulas; nothing where it cannot be had. A text with formulas waits for it. */
export const loadTypesetter = () =>
  (typesetter ??= import('#web/shared/markdown/draw-formula').then(
    (module) => module.drawFormula,
    () => null,
  ));

/** A formula as MathML, which browsers draw and screen readers read; else as it was written. */
export function Formula({ tex, isBlock }: { tex: string; isBlock: boolean }) {
  const draw = use(loadTypesetter());
  const target = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (draw && target.current) draw(tex, target.current, isBlock);
  }, [draw, tex, isBlock]);
  return (
    <span
      className={isBlock ? 'formula block' : 'formula'}
      dir="ltr"
      data-text={tex}
      tabIndex={isBlock ? 0 : undefined}
    >
      <span ref={target}>{draw ? null : tex}</span>
    </span>
  );
}
