/** 2023年度报告.md around a report on 2021: a file name whose year is neither the report's nor the year it is issued in. */
import { reportYear } from '../../report/reportYear.ts';
import { defineRule } from '../rule.ts';

const YEAR = /(?<!\d)(20\d\d)(?!\d{1,3}(?!\d))/g;

export default defineRule({
  id: 'sections/file-year',
  title: { zh: '文件名年份与报告年度不符', en: 'Year in the file name does not agree with the report' },
  source: '逻辑',
  severity: 'info',
  fix: 'none',
  options: {},
  *check(report, _options, { kind, fileName }) {
    const year = kind.period === 'none' || fileName === null ? null : reportYear(report);
    if (year === null || fileName === null) return;
    const named = Array.from(fileName.matchAll(YEAR), match => Number(match[1]));
    // A report on 2022 is issued in 2023, a plan for 2022 perhaps in 2021, and files are named after either.
    const issued = kind.period === 'past' ? year + 1 : year - 1;
    if (named.length === 0 || named.includes(year) || named.includes(issued)) return;
    yield {
      span: report.title?.span ?? report.paragraphs[0]?.span ?? { start: 0, end: 0 },
      message: {
        zh: `文件名里的年份是${named.join('、')}年，报告写的是${year}年。请核对是否拿错了底稿，或改文件名。`,
        en: `The file name says ${named.join(', ')}, but the report is about ${year}. Check for a wrong draft, or rename the file.`,
      },
    };
  },
});
