/**
 * Does to the page what a browser's translation does (facebook/react#11538): replaces every text node, now and whenever
 * one comes, by a copy in `<font>` elements. The words stay, so that tests find them. Returns what ends it. Has no
 * imports, so that it can be sent into a page of its own.
 */
export function translatePage(): () => void {
  const translate = (root: Node) => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (node instanceof Text) texts.push(node);
    }
    for (const text of texts) {
      const parent = text.parentElement;
      if (
        !parent ||
        text.data.trim() === '' ||
        parent.closest('font, script, style, svg, textarea')
      )
        continue;
      const outer = document.createElement('font');
      const inner = outer.appendChild(document.createElement('font'));
      inner.textContent = text.data;
      text.replaceWith(outer);
    }
  };
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target instanceof Text && target.isConnected) translate(target);
      addedNodes.forEach((node) => node.isConnected && translate(node));
    }
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  if (document.body) translate(document.body);
  return () => observer.disconnect();
}
