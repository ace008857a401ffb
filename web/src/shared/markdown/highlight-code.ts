import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import xml from 'highlight.js/lib/languages/xml';
import { createLowlight } from 'lowlight';

const lowlight = createLowlight({ bash, css, javascript, json, python, sql, xml });

/** The coloured parts of some code; none for a language that we do not know. */
export const highlightCode = (code: string, language: string) =>
  lowlight.registered(language) ? lowlight.highlight(language, code).children : [];
