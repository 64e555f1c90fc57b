/** Reads the figures back from docs/accuracy.md, to hold a new measurement against them. */

export interface AccuracyFigures {
  /** Heading and name → how many were tried. */
  readonly tried: ReadonlyMap<string, number>;
  /** Heading and name → how much is found or reported, in percent. */
  readonly shares: ReadonlyMap<string, number>;
  /** Heading and name → a count that must not grow: false alarms, silent figures, findings elsewhere. */
  readonly wrongs: ReadonlyMap<string, number>;
}

/** What a page that `npm run accuracy` wrote says. */
export function readFigures(page: string): AccuracyFigures {
  const tried = new Map<string, number>();
  const shares = new Map<string, number>();
  const wrongs = new Map<string, number>();
  let heading = '';
  for (const line of page.split('\n')) {
    if (line.startsWith('## ')) heading = line.slice(3);
    const cells = line.split('|').map(cell => cell.trim());
    const name = `${heading} / ${cells[1]}`;
    const share = /^(\d+(?:\.\d+)?) %$/.exec(cells.at(-3) ?? '')?.[1];
    const wrong = /^(\d+)(?: of \d+)?$/.exec(cells.at(-2) ?? '')?.[1];
    if (share !== undefined) tried.set(name, Number(cells[2]));
    if (share !== undefined) shares.set(name, Number(share));
    if (wrong !== undefined) wrongs.set(name, Number(wrong));
  }
  return { tried, shares, wrongs };
}

/** In what `now` is worse than `before`, a line each. */
export function findFallen(before: AccuracyFigures, now: AccuracyFigures): readonly string[] {
  const shares = [...before.shares].flatMap(([name, share]) => {
    const found = now.shares.get(name);
    if (found !== undefined && found >= share) return [];
    return [`${name}: ${share} % → ${found === undefined ? 'no longer measured' : `${found} %`}`];
  });
  const wrongs = [...before.wrongs].flatMap(([name, wrong]) => {
    const found = now.wrongs.get(name);
    return found === undefined || found <= wrong ? [] : [`${name}: wrong ${wrong} → ${found}`];
  });
  return [...shares, ...wrongs];
}
