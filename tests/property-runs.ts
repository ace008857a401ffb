import fc from 'fast-check';

/**
 * How many cases a property test tries: a hundred in `npm test`, two thousand in `npm run test:long`. A test that needs more
 * than others multiplies {@link fc.readConfigureGlobal}'s number.
 */
fc.configureGlobal({ numRuns: process.env.TRELLIS_LONG ? 2000 : 100 });
