import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import xml from 'highlight.js/lib/languages/xml';
import { createLowlight } from 'lowlight';

const lowlight = createLowlight({ bash, css, javascript, json, python, sql, xml });

/** Returns the syntax tree of highlighted code; empty for an unknown language. */
export const highlightCode = (code: string, language: string) =>
  lowlight.registered(language) ? lowlight.highlight(language, code).children : [];
