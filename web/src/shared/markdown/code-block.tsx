import { use, Suspense, type ReactNode } from 'react';
import type { highlightCode } from '#web/shared/markdown/highlight-code';

type Nodes = ReturnType<typeof highlightCode>;
let highlighter: Promise<(code: string, language: string) => Nodes> | undefined;
const loadHighlighter = () =>
  (highlighter ??= import('#web/shared/markdown/highlight-code').then(
    (module) => module.highlightCode,
    // Without colours the code is still there.
    () => () => [],
  ));

/**
 * Code, coloured once the colours have come. Always left to right. Each form of it is an element of its own: a browser that
 * translates the page moves texts away from where React would remove them.
 */
export function CodeBlock({ code, language }: { code: string; language: string }) {
  return (
    <pre dir="ltr" tabIndex={0}>
      <Suspense fallback={<code>{code}</code>}>
        <Highlighted key={code} code={code} language={language} />
      </Suspense>
    </pre>
  );
}

function Highlighted({ code, language }: { code: string; language: string }) {
  const nodes = use(loadHighlighter())(code, language);
  return <code>{nodes.length === 0 ? code : renderNodes(nodes)}</code>;
}

const renderNodes = (nodes: Nodes): ReactNode =>
  nodes.map((node, index) => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element') return null;
    const names = node.properties.className;
    return (
      <span key={index} className={Array.isArray(names) ? names.join(' ') : undefined}>
        {renderNodes(node.children)}
      </span>
    );
  });
