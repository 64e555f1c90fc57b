/** The same cases in each run, so that what changed alone decides; `npm run fuzz` tries others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 1 });
