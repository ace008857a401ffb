import { basename } from 'node:path';
import { expect } from 'vitest';

// Each file has its own database and accounts, so that files can run in parallel. Set before any SDK loads.
const file = basename(expect.getState().testPath ?? '', '.test.ts');
process.env.GCLOUD_PROJECT = `demo-functions-${file}`;
