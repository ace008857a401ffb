const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

type Page = {
  heading: string;
  details: string;
  buttons: [action: string, name: string][];
  /** Where the visitor came from. */
  from: string;
  returnUrl: string;
};

/** Returns a page of the test gateway, with a button for each thing that can happen, which leads back to the site at `from`. */
export const gatewayPage = ({ heading, details, buttons, from, returnUrl }: Page): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test checkout</title>
<meta name="viewport" content="width=device-width"></head>
<body style="font:1rem/1.5 system-ui;max-width:24rem;margin:2rem auto;padding:0 1rem">
<p>Test gateway: no money moves.</p><h1>${escape(heading)}</h1>
<p><strong>${escape(details)}</strong></p>
<form method="post" style="display:grid;gap:.5rem">
<input type="hidden" name="from" value="${escape(from)}">
${buttons.map(([action, name]) => `<button style="font:inherit;padding:.5rem" name="action" value="${action}">${name}</button>`).join('\n')}
</form><p><a href="${escape(returnTo(returnUrl, from))}">Back to the site</a></p></body></html>`;

/** Returns where the gateway leads back to: the page of the site, where the visitor came from. */
export const returnTo = (returnUrl: string, from: string): string =>
  URL.canParse(from) ? new URL(new URL(returnUrl).pathname, from).href : returnUrl;
