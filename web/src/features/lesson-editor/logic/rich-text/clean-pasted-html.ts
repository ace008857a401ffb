/**
 * Returns pasted HTML without what is not content: comments, styles and scripts, and with the lists of Word as lists.
 * The text is parsed into a document that nothing is loaded into and no script runs in.
 */
export function cleanPastedHtml(html: string): string {
  // Our own copies are exact.
  if (html.includes('data-pm-slice')) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(
    'style, script, meta, link, title, template, o\\:p:empty',
  ))
    element.remove();
  removeComments(body);
  unwrapTables(body);
  makeLists(body);
  shiftHeadings(body);
  return body.innerHTML;
}

function removeComments(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
}

/** Takes the content out of tables with one cell, such as a copied cell, and captions out of the others. */
function unwrapTables(body: HTMLElement): void {
  for (const table of body.querySelectorAll('table')) {
    const caption = table.caption;
    if (caption) {
      const paragraph = body.ownerDocument.createElement('p');
      paragraph.append(...caption.childNodes);
      table.before(paragraph);
      caption.remove();
    }
    const cells = [...table.rows].flatMap((row) => [...row.cells]);
    if (cells.length === 1) table.replaceWith(...cells[0]!.childNodes);
  }
}

const levelOf = (element: Element): number =>
  Number(/mso-list:[^;]*\blevel(\d)/i.exec(element.getAttribute('style') ?? '')?.[1] ?? 0);

/** Makes lists of the paragraphs that Word marks as items, by their levels. */
function makeLists(body: HTMLElement): void {
  /** The open lists, outermost first. */
  let open: HTMLElement[] = [];
  let last: Element | null = null;
  for (const paragraph of body.querySelectorAll<HTMLElement>('p[style*="mso-list"]')) {
    const level = levelOf(paragraph);
    if (level === 0) continue;
    if (last === null || paragraph.previousElementSibling !== last) open = [];
    const marker = removeMarker(paragraph);
    const tag = /^\(?(?:\d+|[a-z]{1,3})[.)]/i.test(marker) ? 'ol' : 'ul';
    open.length = Math.min(open.length, level);
    while (open.length < level) {
      const list = paragraph.ownerDocument.createElement(tag);
      const parent = open.at(-1);
      if (parent)
        (
          parent.lastElementChild ?? parent.appendChild(paragraph.ownerDocument.createElement('li'))
        ).append(list);
      else paragraph.before(list);
      open.push(list);
    }
    const item = paragraph.ownerDocument.createElement('li');
    item.append(...paragraph.childNodes);
    open.at(-1)!.append(item);
    paragraph.remove();
    last = open[0]!;
  }
}

/** Removes the sign that Word writes before an item, and returns it. */
function removeMarker(paragraph: HTMLElement): string {
  const marker = paragraph.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
  marker?.remove();
  return marker?.textContent?.trim() ?? '';
}

/** Makes the highest heading the second level, because the first is the title of the lesson. */
function shiftHeadings(body: HTMLElement): void {
  const headings = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const shift = 2 - Math.min(...headings.map(({ tagName }) => Number(tagName[1])));
  if (headings.length === 0 || shift === 0) return;
  for (const heading of headings) {
    const level = Math.min(6, Number(heading.tagName[1]) + shift);
    const shifted = body.ownerDocument.createElement(`h${level}`);
    shifted.append(...heading.childNodes);
    heading.replaceWith(shifted);
  }
}
