/** A value in the JSON format of Firestore's REST API. */
export type RestValue = {
  nullValue?: null;
  booleanValue?: boolean;
  integerValue?: string;
  doubleValue?: number;
  stringValue?: string;
  timestampValue?: string;
  arrayValue?: { values?: RestValue[] };
  mapValue?: { fields?: RestFields };
};
export type RestFields = Record<string, RestValue>;

/** The public document of a page, which the server read when it rendered the page. */
type Inlined = { path: string; fields: RestFields };

let inlined: Inlined | undefined;

/** Returns the fields of a public document if this page came with them. */
export function inlinedFields(path: string): RestFields | undefined {
  inlined ??= JSON.parse(document.getElementById('public-document')?.textContent ?? 'null');
  return inlined?.path === path ? inlined.fields : undefined;
}

/** Sets the document of the page that is rendered next, on the server. */
export const inlineDocument = (path: string, fields: RestFields): void =>
  void (inlined = { path, fields });
