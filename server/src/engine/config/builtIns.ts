/** Configurations that ship, for `extends` by name. */
import type { Config } from './config.ts';

export const builtIns: Readonly<Record<string, Config>> = {
  /** As without a configuration; for projects that want to say so. */
  recommended: {},
  /** For texts about to be signed: every suppression has a reason, and what is only worth a look stands out. */
  strict: {
    rules: {
      'suppression/missing-reason': 'warning',
      'suppression/unknown-rule': 'warning',
      'suppression/unused': 'warning',
      'sections/leftover': 'error',
    },
  },
  /** Only whether the figures agree; for texts whose form somebody else decides. */
  'figures-only': { rules: { outline: 'off', sections: 'off', dates: 'off', words: 'off', format: 'off' } },
};
