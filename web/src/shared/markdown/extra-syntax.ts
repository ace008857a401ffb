export { default as footnotes } from 'marked-footnote';
export { Footnotes, FootnoteMark } from '#web/shared/markdown/footnotes';
export { Formula, loadTypesetter } from '#web/shared/markdown/formula';
export { formulaSyntax } from '#web/shared/markdown/formula-syntax';
export { HtmlElement } from '#web/shared/markdown/html-element';
export { foldHtml } from '#web/shared/markdown/read-html';
