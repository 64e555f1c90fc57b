/** Reads the figures back from docs/accuracy.md, to hold a new measurement against them. */

export interface AccuracyFigures {
  /** Heading, rule and kind → recall in percent; rows without a contradiction have none. */
  readonly recalls: ReadonlyMap<string, number>;
  readonly trials: number;
  /** Trials that gave a finding away from the changed figure. */
  readonly elsewhere: number;
}

/** What a page that `npm run accuracy` wrote says. */
export function readFigures(page: string): AccuracyFigures {
  const recalls = new Map<string, number>();
  let heading = '';
  for (const line of page.split('\n')) {
    if (line.startsWith('## ')) heading = line.slice(3);
    const cells = line.split('|').map(cell => cell.trim());
    const recall = /^(\d+(?:\.\d+)?) %$/.exec(cells.at(-2) ?? '')?.[1];
    if (recall !== undefined) recalls.set([heading, cells[1], cells[2]].filter(Boolean).join(' / '), Number(recall));
  }
  const [, elsewhere = '', trials = ''] = /^(\d+) of (\d+) trials gave a finding away/m.exec(page) ?? [];
  return { recalls, trials: Number(trials), elsewhere: Number(elsewhere) };
}

/** In what `now` is worse than `before`, a line each. */
export function findFallen(before: AccuracyFigures, now: AccuracyFigures): readonly string[] {
  const fallen = [...before.recalls].flatMap(([name, recall]) => {
    const found = now.recalls.get(name);
    if (found !== undefined && found >= recall) return [];
    return [`${name}: recall ${recall} % → ${found === undefined ? 'no longer measured' : `${found} %`}`];
  });
  const elsewhere = `findings elsewhere: ${before.elsewhere} of ${before.trials} → ${now.elsewhere} of ${now.trials}`;
  return now.elsewhere > before.elsewhere ? [...fallen, elsewhere] : fallen;
}
