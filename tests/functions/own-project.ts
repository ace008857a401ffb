import { basename } from 'node:path';
import { expect } from 'vitest';

// Each file has a database and accounts of its own, so that files run side by side. Set before any SDK is loaded.
const file = basename(expect.getState().testPath ?? '', '.test.ts');
process.env.GCLOUD_PROJECT = `demo-functions-${file}`;
