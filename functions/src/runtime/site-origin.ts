/** Returns where the site is, without a slash at the end: as `functions/.env` says, or Hosting's own address. */
export const siteOrigin = (): string =>
  (process.env['SITE_ORIGIN'] || `https://${process.env['GCLOUD_PROJECT']}.web.app`).replace(
    /\/+$/,
    '',
  );
