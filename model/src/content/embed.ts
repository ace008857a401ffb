/**
 * Sites whose content a lesson may show in a frame, each with its subdomains. The Content-Security-Policy in
 * `firebase.json` names the same ones.
 */
export const embedHosts = [
  'codepen.io',
  'desmos.com',
  'geogebra.org',
  'h5p.com',
  'openprocessing.org',
  'phet.colorado.edu',
  'player.vimeo.com',
  'scratch.mit.edu',
  'youtube-nocookie.com',
] as const;

/** What the Content-Security-Policy says of frames: this site's own interactive files, and the sites above. */
export const frameSources: string[] = [
  "'self'",
  ...embedHosts.flatMap((host) => [`https://${host}`, `https://*.${host}`]),
];

/** Where this site's own interactive files lie. They are served so that they can reach nothing of the site's. */
export const interactivePath = '/media/interactive/';

type Embed = { address: string; isOurs: boolean };

/** Pages that people copy the address of, and what their site frames instead: `$1`, `$2` stand for what was found. */
const pages: [page: RegExp, framed: string][] = [
  [
    /^https:\/\/www\.geogebra\.org\/(?:m|classic)\/(\w+)$/,
    'https://www.geogebra.org/material/iframe/id/$1',
  ],
  [
    /^https:\/\/scratch\.mit\.edu\/projects\/(\d+)\/?$/,
    'https://scratch.mit.edu/projects/$1/embed',
  ],
  [/^https:\/\/codepen\.io\/([\w-]+)\/pen\/(\w+)\/?$/, 'https://codepen.io/$1/embed/$2'],
  [
    /^https:\/\/(?:www\.)?openprocessing\.org\/sketch\/(\d+)\/?$/,
    'https://openprocessing.org/sketch/$1/embed/',
  ],
  [/^https:\/\/www\.desmos\.com\/(\w+\/\w+)$/, 'https://www.desmos.com/$1?embed'],
];

/** A host by name alone, without a user or a port, and what follows it. */
const address = /^https:\/\/([a-z\d-]+(?:\.[a-z\d-]+)+)(?:[/?#][^\s<>"\\]*)?$/i;

/** A path that stays where it begins. */
const ownAddress = new RegExp(`^${interactivePath}(?!.*(?:\\.|%2e){2})[^\\s<>"\\\\]+$`, 'i');

/** What to put into a frame for an address; nothing where the address is not one that may be framed. */
export function embedOf(url: string): Embed | undefined {
  if (ownAddress.test(url)) return { address: url, isOurs: true };
  const name = address.exec(url)?.[1]?.toLowerCase();
  if (!embedHosts.some((host) => name === host || name?.endsWith(`.${host}`))) return undefined;
  const page = pages.find(([pattern]) => pattern.test(url));
  return { address: page ? url.replace(...page) : url, isOurs: false };
}
