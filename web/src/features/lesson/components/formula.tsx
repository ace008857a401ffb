import { Suspense, use, useEffect, useRef } from 'react';

type Draw = (tex: string, target: HTMLElement, isBlock: boolean) => void;
let typesetter: Promise<Draw | null> | undefined;
const loadTypesetter = () =>
  (typesetter ??= import('#web/features/lesson/components/draw-formula').then(
    (module) => module.drawFormula,
    () => null,
  ));

/** A formula as MathML, which browsers draw and screen readers read. Its TeX stands in until then. */
export function Formula({ tex, isBlock }: { tex: string; isBlock: boolean }) {
  return (
    <span
      className={isBlock ? 'formula block' : 'formula'}
      dir="ltr"
      data-text={tex}
      tabIndex={isBlock ? 0 : undefined}
    >
      <Suspense fallback={tex}>
        <Typeset tex={tex} isBlock={isBlock} />
      </Suspense>
    </span>
  );
}

function Typeset({ tex, isBlock }: { tex: string; isBlock: boolean }) {
  const draw = use(loadTypesetter());
  const target = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (draw && target.current) draw(tex, target.current, isBlock);
  }, [draw, tex, isBlock]);
  return <span ref={target}>{draw ? null : tex}</span>;
}
