/** 2021-2025年 here and 2021—2025年 there: two signs for a span of years in one file. */
import { defineRule } from '../rule.ts';
import { type Hit, scanner } from '../scan.ts';

const findFirstYears = scanner(/((?:19|20)\d\d年?)(-|—|~|～|–|——)(?=(?:19|20)\d\d(?!\d))/g);

export default defineRule({
  id: 'format/range-dash',
  title: { zh: '年份起止用的连接号不统一', en: 'Two signs for spans of years' },
  source: 'GB/T 15835—2011 5.1.3',
  severity: 'hint',
  fix: 'safe',
  options: {},
  *check(report) {
    const hits = findFirstYears(report);
    const signs = hits.map(signOf);
    const [first] = signs;
    if (first === undefined || signs.every(sign => sign === first)) return;
    // The dash of the standard stands above the greater number.
    const wanted = signs.includes('—') ? '—' : signs.includes('~') ? '~' : '—';
    const model = hits.find(hit => signOf(hit) === wanted);
    for (const hit of hits) {
      const { span } = hit;
      const [, year = '', sign = ''] = hit.match;
      if (sign === wanted || !model) continue;
      const at = { start: span.start + year.length, end: span.end };
      const written = report.text.slice(model.span.end - 1, model.span.end);
      yield {
        span: at,
        message: {
          zh: `年份起止这里用「${report.text.slice(at.start, at.end)}」，别处用「${written}」。请统一。`,
          en: `This span of years has "${report.text.slice(at.start, at.end)}", another has "${written}". Use one.`,
        },
        evidence: [
          {
            span: { start: model.span.end - 1, end: model.span.end },
            note: { zh: '别处的写法', en: 'as written elsewhere' },
          },
        ],
        fixes: [
          {
            title: { zh: `改为「${written}」`, en: `Change to "${written}"` },
            safety: 'safe',
            edits: [{ span: at, newText: written }],
          },
        ],
      };
    }
  },
});

function signOf({ match }: Hit): string {
  return match[2] ?? '';
}
