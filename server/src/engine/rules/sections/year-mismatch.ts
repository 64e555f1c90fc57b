/** Title of 2023, 一、2022年工作成效, 三、2023年工作安排: years that do not belong to one report. */
import { defineRule, type Evidence, type Fault } from '../rule.ts';
import { agreedYear, impliedYear, type YearMention, yearMentions } from './years.ts';

/** That many other places show which year is meant. */
const MOST_EVIDENCE = 5;

export default defineRule({
  id: 'sections/year-mismatch',
  title: { zh: '年度前后不一致', en: 'Years disagree within the report' },
  source: '逻辑',
  severity: 'error',
  fix: 'ask',
  options: {},
  *check(report, _options, { kind }) {
    if (kind.period === 'none') return;
    const mentions = yearMentions(report, kind);
    const agreed = agreedYear(report, kind);
    if (!agreed) return;
    const { year, count, of } = agreed;
    const agreeing = mentions.filter(mention => impliedYear(mention) === year).slice(0, MOST_EVIDENCE);
    const others: Others = {
      names: agreeing.map(describe).join('、') || '成文日期',
      evidence: agreeing.map(({ span, where }) => ({ span, note: where })),
    };
    // One against three or more is a slip; closer than that, either may be the wrong one.
    const severity = count >= 3 && count > of - count + 1 ? 'error' : 'warning';
    const subject = kind.period === 'past' ? '报告年度' : '年度';
    for (const mention of mentions) {
      if (impliedYear(mention) !== year) yield { ...fault(mention, year, others, subject), severity };
    }
  },
});

/** The places that agree. */
interface Others {
  readonly names: string;
  readonly evidence: readonly Evidence[];
}

function fault({ span, written, offset, where }: YearMention, year: number, others: Others, subject: string): Fault {
  const wanted = year + offset;
  return {
    span,
    message: {
      zh: `${where.zh}写的是${written}年，应为${wanted}年：按${others.names}，${subject}是${year}年${offset ? '，安排的是下一年度' : ''}。请核对。`,
      en: `${where.en} says ${written} where ${wanted} is expected: by the rest of the report it is about ${year}${offset ? ' and plans the year after' : ''}. Please check.`,
    },
    evidence: others.evidence,
    fixes: [
      {
        title: { zh: `改为 ${wanted}年`, en: `Change to ${wanted}` },
        safety: 'ask',
        edits: [{ span, newText: String(wanted) }],
      },
    ],
  };
}

/** A heading says its year itself. */
function describe({ where, written }: YearMention): string {
  return where.zh.includes(String(written)) ? where.zh : `${where.zh}${written}年`;
}
