/** Last year's report against this one: a base named in this text, the base of a growth rate, 上年结转 = 结转下年度. */
import type { Figure, Report } from '../report/model.ts';
import { reportYear } from '../report/reportYear.ts';
import { changeFigure, describe, numberOf } from './describe.ts';
import { amountOf, decimalsOf, expand, intervalOf, isExact, roundHalfUp } from './interval.ts';
import { judge, meets } from './judge.ts';
import { labelAfter, labelBefore, textOf } from './passage.ts';
import type { Relation } from './relation.ts';
import { termAt } from './tables/claims.ts';
import { readForm } from './tables/disclosure.ts';
import { readTables } from './tables/grid.ts';

/** Words in front of a label that name no other thing: 2022年,全区共办理… */
const AROUND = /^(?:全[省市县区镇]|我[省市县区镇]|各级|今年|全年|本年|共|累计|年度?)+|(?:共|累计|共计|了){1,4}$/g;
const SHORTEST_LABEL = 4;
const GROWTH = /^,?(?:比|较)(?:上年|去年|上一?年度?)(?:同期)?(增长|增加|上升|下降|减少)(?:了)?(?:约)?$/;

/** Only reports of two years that follow each other are compared; labels must be the same, and unique last year. */
export function* findCrossYear(report: Report, previous: Report): Generator<Relation> {
  const [year, before] = [reportYear(report), reportYear(previous)];
  if (year === null || before !== year - 1) return;
  const known = uniqueFigures(previous);
  for (const [index, figure] of report.figures.entries()) {
    const named = namedLastYear(report, figure, before);
    const then = named === null ? undefined : known.get(`${named} ${figure.unit}`);
    if (then) yield compare(report, figure, previous, then);
    const growth = report.figures[index + 1];
    if (growth) yield* growthOn(report, figure, growth, previous, known);
  }
  yield* carriedOver(report, previous);
}

function uniqueFigures(report: Report): Map<string, Figure> {
  const known = new Map<string, Figure>();
  const doubled = new Set<string>();
  for (const figure of report.figures) {
    const label = nameOf(labelBefore(report, figure) + labelAfter(report, figure).slice(0, 4));
    if (figure.kind !== 'count' || figure.inRange || label.length < SHORTEST_LABEL) continue;
    const key = `${label} ${figure.unit}`;
    if (known.has(key)) doubled.add(key);
    known.set(key, figure);
  }
  for (const key of doubled) known.delete(key);
  return known;
}

/** A label without 全市, 共 and the like, which name no other thing. */
export function nameOf(label: string): string {
  return label.replace(AROUND, '').replace(AROUND, '');
}

/** What a figure counts where its label says that it is last year's: 受理案件比2021年的94件, 2021年受理案件94件. */
function namedLastYear(report: Report, figure: Figure, year: number): string | null {
  const { start } = figure.sentence.span;
  const words = report.prose.slice(Math.max(start, figure.span.start - 30), figure.span.start);
  const base = new RegExp(`([^,。;:、\\d]{4,20}),?[比较](?:${year}年|上年|去年)的?$`).exec(words);
  if (base?.[1]) return nameOf(base[1]);
  const lead = new RegExp(`(?:${year}年|上年|去年)$`).exec(
    report.prose.slice(Math.max(start, figure.before.start - 5), figure.before.start),
  );
  return lead ? nameOf(labelBefore(report, figure) + labelAfter(report, figure).slice(0, 4)) : null;
}

function compare(report: Report, now: Figure, previous: Report, then: Figure): Relation {
  const same = amountOf(now).equals(amountOf(then));
  const agrees = same || meets(intervalOf(now), intervalOf(then));
  return describe({
    kind: 'cross-year',
    verdict: same ? 'exact' : agrees ? 'rounded' : 'inconsistent',
    span: now.span,
    stated: textOf(report, now.span),
    formula: `${textOf(report, now.span)}${same ? '=' : agrees ? '≈' : '≠'}${textOf(previous, then.span)}`,
    computed: textOf(previous, then.span),
    repairs: agrees ? [] : [changeFigure(report, now, then.digits)],
  });
}

/** 24件,较去年增长243%: last year's report gives the base. */
function* growthOn(
  report: Report,
  now: Figure,
  growth: Figure,
  previous: Report,
  known: ReadonlyMap<string, Figure>,
): Generator<Relation> {
  if (growth.kind !== 'percent' || now.kind !== 'count') return;
  const verb = GROWTH.exec(report.prose.slice(now.span.end, growth.span.start))?.[1];
  const then = verb ? known.get(`${nameOf(labelBefore(report, now))} ${now.unit}`) : undefined;
  if (!verb || !then || !isExact(now) || !isExact(then) || amountOf(then).lte(0)) return;
  const change = amountOf(now).sub(amountOf(then)).mul(100).div(amountOf(then));
  const falls = /下降|减少/.test(verb);
  const exact = falls ? change.neg() : change;
  const verdict = judge(growth, { low: exact, high: exact });
  const decimals = decimalsOf(growth.digits);
  const base = numberOf(previous, then);
  const own = numberOf(report, now);
  const holds = verdict === 'exact' || verdict === 'rounded';
  yield describe({
    kind: 'cross-year',
    verdict,
    span: growth.span,
    stated: textOf(report, growth.span),
    formula: `(${falls ? `${base}−${own}` : `${own}−${base}`})÷${base}=${expand(exact, decimals + 2)}%`,
    computed: `${roundHalfUp(exact, decimals)}%`,
    explanation: verdict === 'truncated' ? 'truncation' : null,
    operands: [{ span: now.span, note: { zh: '本年数', en: 'this year' } }],
    repairs: holds || exact.lt(0) ? [] : [changeFigure(report, growth, roundHalfUp(exact, decimals))],
  });
}

/** 政府信息公开表三: 上年结转 of this year is 结转下年度 of the last, column by column. */
function* carriedOver(report: Report, previous: Report): Generator<Relation> {
  const [now, then] = [formOf(report), formOf(previous)];
  for (const column of now?.grid.columns.keys() ?? []) {
    const stated = now && termAt(now.grid, now.form.carriedIn, column)?.quantity;
    const out = then && termAt(then.grid, then.form.carriedOut, column)?.quantity;
    if (!stated || !out) continue;
    const holds = stated.value.equals(out.value);
    yield describe({
      kind: 'cross-year',
      verdict: holds ? 'exact' : 'inconsistent',
      span: stated.span,
      stated: stated.text,
      formula: `${stated.text}${holds ? '=' : '≠'}${out.text}`,
      computed: out.text,
      repairs: holds
        ? []
        : [
            {
              title: { zh: `把 ${stated.text} 改为 ${out.text}`, en: `Change ${stated.text} to ${out.text}` },
              edits: [{ span: stated.span, newText: out.text }],
            },
          ],
    });
  }
}

function formOf(report: Report) {
  for (const { grids } of readTables(report)) {
    for (const grid of grids) {
      const form = readForm(grid);
      if (form) return { grid, form };
    }
  }
  return null;
}
