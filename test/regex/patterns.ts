/** Every regular expression that may meet a user's text: written in our sources, in what is bundled, or made at run time. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { parseSync, Visitor } from 'vite';
import { BUDGETS } from '../budgets.ts';
import { samples } from '../corpus/corpora.ts';
import { ROOT } from '../sources.ts';

export interface Pattern {
  readonly source: string;
  /** Without `d`, which changes what is told of a match and nothing else. */
  readonly flags: string;
  /** `server/src/engine/text/fold.ts:12`, a bundle, or `made by the engine`. */
  readonly place: string;
}

const SOURCES = ['server/src/**/*.ts', 'client/src/**/*.ts'];
const BUNDLES = Object.keys(BUDGETS).filter(file => file.endsWith('.js'));

/** Each pattern once, where it was met first; needs the built bundles. */
export function collectPatterns(): readonly Pattern[] {
  const paths = SOURCES.flatMap(pattern => globSync(pattern, { cwd: ROOT })).sort();
  const found = [...paths.flatMap(literalsIn), ...madeByEngine(), ...BUNDLES.flatMap(literalsIn)];
  return [...new Map(found.toReversed().map(pattern => [nameOf(pattern), pattern])).values()].toReversed();
}

export function nameOf({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string {
  return `/${source}/${flags}`;
}

function literalsIn(path: string): Pattern[] {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const found: Pattern[] = [];
  const visitor = new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      const place = path.startsWith('dist/') ? path : `${path}:${text.slice(0, node.start).split('\n').length}`;
      found.push(patternOf(node.regex.pattern, node.regex.flags, place));
    },
  });
  visitor.visit(parseSync(path, text).program);
  return found;
}

/** What the engine builds out of kinds, rates, measures and years while it loads and reads the sample drafts. */
function madeByEngine(): Pattern[] {
  const made: Pattern[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given, newTarget) {
      const regex: RegExp = Reflect.construct(target, given, newTarget);
      made.push(patternOf(regex.source, regex.flags, 'made by the engine'));
      return regex;
    },
    apply: (_target, _self, given: ConstructorParameters<RegExpConstructor>) => new globalThis.RegExp(...given),
  });
  try {
    useEngine();
  } finally {
    globalThis.RegExp = Original;
  }
  return made;
}

/** Every kind over every draft, each draft with the one before it as last year's report. */
function useEngine(): void {
  const engine: typeof import('../../server/src/engine/index.ts') = createRequire(import.meta.url)(
    join(ROOT, 'dist/engine.js'),
  );
  const reports = samples().map(({ text }) => engine.parse(text));
  for (const { id } of engine.kinds) {
    for (const [index, report] of reports.entries()) {
      const previous = reports[index - 1];
      engine.lint(report, { kind: id, ...(previous && { previous }) });
    }
  }
}

function patternOf(source: string, flags: string, place: string): Pattern {
  return { source, flags: flags.replace('d', ''), place };
}
