/** Cases that last year left open: 上年结转 of this year is 结转下年度 of the last, in text, tables and the form on applications. */
import type { Report } from '../../report/model.ts';
import type { Relation } from '../relation.ts';
import { termAt } from '../tables/claims.ts';
import { readForm } from '../tables/disclosure.ts';
import { readTables } from '../tables/grid.ts';
import { describe } from '../writing/describe.ts';
import { quotedFrom } from './quantities.ts';

export function* findCarriedOver(report: Report, previous: Report): Generator<Relation> {
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
      elsewhere: quotedFrom({ quote: `结转下年度${out.text}`, range: previous.lines.rangeOf(out.span) }),
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
