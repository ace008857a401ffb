import { use, Suspense, type ReactNode } from 'react';
import type { highlightCode } from '#web/shared/markdown/highlight-code';

type Nodes = ReturnType<typeof highlightCode>;
let highlighter: Promise<(code: string, language: string) => Nodes> | undefined;
const loadHighlighter = () =>
  (highlighter ??= import('#web/shared/markdown/highlight-code').then(
    (module) => module.highlightCode,
    // If the chunk fails to load, code is shown without colours.
    () => () => [],
  ));

/**
 * Renders a code block, always left to right, and highlights it once the highlighter has loaded. Each version is a
 * separate element, because a browser's page translation moves text nodes that React would otherwise fail to remove.
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
