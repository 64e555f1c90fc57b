/** Proves that a regular expression takes linear time on any text, with recheck. */
import { createRequire } from 'node:module';
import type { Pattern } from './patterns.ts';

/** `proven`: by the automaton; `withstood`: what no automaton can read, such as a lookaround, was attacked in vain. */
export type Verdict = 'proven' | 'withstood' | 'vulnerable' | 'unknown';

export interface Proof {
  readonly verdict: Verdict;
  /** `2nd degree polynomial`, `timeout`; empty for a proven one. */
  readonly why: string;
  /** An attack string as an expression, where one was found. */
  readonly attack: string | null;
}

interface Diagnostics {
  readonly status: 'safe' | 'vulnerable' | 'unknown';
  readonly complexity?: { readonly summary?: string };
  readonly attack?: { readonly pattern: string };
  readonly error?: { readonly kind: string };
}

interface Recheck {
  check(source: string, flags: string, params: object): Promise<Diagnostics>;
}

const TIMEOUT = 20_000;
/** Counted repetitions are written out, so that `{0,30}` is proven like the thirty states it stands for. */
const AUTOMATON = {
  checker: 'automaton',
  timeout: TIMEOUT,
  maxRepeatCount: 1000,
  maxNFASize: 1_000_000,
  maxPatternSize: 1_000_000,
};
const FUZZ = { timeout: TIMEOUT };

const recheck: Recheck = createRequire(import.meta.url)('recheck');

export async function prove({ source, flags }: Pick<Pattern, 'source' | 'flags'>): Promise<Proof> {
  const read = await recheck.check(source, flags, AUTOMATON);
  if (read.error?.kind !== 'unsupported') return proofOf(read, 'proven');
  return proofOf(await recheck.check(source, flags, FUZZ), 'withstood');
}

function proofOf({ status, complexity, attack, error }: Diagnostics, safe: Verdict): Proof {
  return {
    verdict: status === 'safe' ? safe : status,
    why: status === 'safe' ? '' : (complexity?.summary ?? error?.kind ?? status),
    attack: attack?.pattern ?? null,
  };
}
