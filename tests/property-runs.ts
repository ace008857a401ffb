import fc from 'fast-check';

/**
 * The number of cases of a property test: a hundred in `npm test`, two thousand in `npm run test:long`. A test that
 * needs more multiplies the number of {@link fc.readConfigureGlobal}.
 */
fc.configureGlobal({ numRuns: process.env.TRELLIS_LONG ? 2000 : 100 });
