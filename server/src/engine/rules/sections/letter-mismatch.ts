/** A covering letter and the report that follows it that name different years, titles or issuers. */
import { issuerOfTitle } from '../../report/issuer.ts';
import type { Letter, Report, Title } from '../../report/model.ts';
import { defineRule, type Fault } from '../rule.ts';

const QUOTED = /《([^《》\n]{6,60})》/g;

export default defineRule({
  id: 'sections/letter-mismatch',
  title: { zh: '报送函与报告不一致', en: 'Covering letter and report disagree' },
  source: '逻辑',
  severity: 'error',
  fix: 'none',
  options: {},
  *check(report, _options, { kind }) {
    const { letter, title } = report;
    if (!letter || !title || kind.period === 'none') return;
    if (letter.title.year !== null && title.year !== null && letter.title.year !== title.year) {
      yield {
        span: title.span,
        message: {
          zh: `报送函写的是${letter.title.year}年度，报告标题是${title.year}年度。请核对哪一个写错了。`,
          en: `The covering letter says ${letter.title.year}, the title of the report ${title.year}. Please check which is wrong.`,
        },
        evidence: [{ span: letter.title.span, note: { zh: '报送函的标题', en: 'title of the letter' } }],
      };
    }
    yield* otherPlace(letter, title);
    yield* otherTitle(report, letter, title);
  },
});

function* otherPlace(letter: Letter, title: Title): Generator<Fault> {
  const [sent, own] = [issuerOfTitle(letter.title.text)?.place, issuerOfTitle(title.text)?.place];
  if (!sent || !own || sent.includes(own) || own.includes(sent)) return;
  yield {
    span: title.span,
    severity: 'info',
    message: {
      zh: `报送函的单位是「${sent}」，报告标题是「${own}」。请核对。`,
      en: `The covering letter is from ${sent}, the report from ${own}. Please check.`,
    },
    evidence: [{ span: letter.title.span, note: { zh: '报送函的标题', en: 'title of the letter' } }],
  };
}

/** 现将《…报告》呈报 should name the report by its title. */
function* otherTitle({ prose, text }: Report, letter: Letter, title: Title): Generator<Fault> {
  const own = plain(title.text);
  const between = prose.slice(letter.title.span.end, title.span.start);
  const quoted = [...between.matchAll(QUOTED)].filter(([, name = '']) => /法治政府建设.{0,12}报告$/.test(name));
  const [last] = quoted.slice(-1);
  if (!last || plain(last[1] ?? '') === own) return;
  const start = letter.title.span.end + last.index;
  const span = { start, end: start + last[0].length };
  yield {
    span,
    severity: 'info',
    message: {
      zh: `报送函里称${text.slice(span.start, span.end)}，报告的标题是「${title.text}」。请看是否需要一致。`,
      en: `The letter calls the report ${text.slice(span.start, span.end)}, its title is "${title.text}". See whether they should agree.`,
    },
    evidence: [{ span: title.span, note: { zh: '报告的标题', en: 'title of the report' } }],
  };
}

/** 情况 and 的 make no other title. */
function plain(title: string): string {
  return title.replace(/\s|的|情况|工作|关于/g, '');
}
