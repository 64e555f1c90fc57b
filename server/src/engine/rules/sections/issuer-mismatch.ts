/** Title, signatory and 我市/我区 that speak of different places or levels. */
import { type Issuer, issuerOf, issuerOfTitle, type Level } from '../../report/issuer.ts';
import type { Report } from '../../report/model.ts';
import { defineRule, type Fault } from '../rule.ts';

export default defineRule({
  id: 'sections/issuer-mismatch',
  title: { zh: '单位前后不一致', en: 'Issuer disagrees within the report' },
  source: '通行做法',
  severity: 'info',
  fix: 'none',
  options: {},
  *check(report, _options, { kind }) {
    if (kind.period === 'none') return;
    const titled = issuerOfTitle(report.title?.text ?? '');
    const signatory = report.signOff?.signatory ?? report.letter?.signOff?.signatory ?? null;
    const signed = signatory && issuerOf(report.text.slice(signatory.start, signatory.end));
    if (titled && signed && signatory && report.title && differ(titled, signed)) {
      yield {
        span: signatory,
        severity: 'warning' as const,
        message: {
          zh: `标题写的是「${titled.place}」，署名是「${signed.name}」。请核对是否套用了别处的报告。`,
          en: `The title speaks of ${titled.place}, the signatory is ${signed.name}. Please check whether a text from elsewhere was reused.`,
        },
        evidence: [{ span: report.title.span, note: { zh: '标题', en: 'the title' } }],
      };
    }
    const level = titled?.level ?? signed?.level;
    if (level) yield* otherLevels(report, level);
  },
});

/** 静海区 and 天津市静海区 are one place. */
function differ({ place: a }: Issuer, { place: b }: Issuer): boolean {
  return a !== null && b !== null && !a.includes(b) && !b.includes(a) && !endsAlike(a, b);
}

function endsAlike(a: string, b: string): boolean {
  return a.slice(-3) === b.slice(-3);
}

/** What a body of each level does not call its own place; 我省 in a report of a city is the province. */
const FOREIGN: Partial<Record<Level, string>> = {
  省: '市区县镇乡',
  市: '区县镇乡',
  区: '市县镇乡',
  县: '市区镇乡',
  旗: '市区县镇乡',
  镇: '市区县乡',
  乡: '市区县镇',
};

function* otherLevels({ prose, sections, paragraphs }: Report, level: Level): Generator<Fault> {
  let foreign = FOREIGN[level] ?? '';
  // Within an autonomous region 我区 is the region.
  if (prose.includes('自治区')) foreign = foreign.replace('区', '');
  const first = paragraphs.find(({ zone }) => zone === 'body')?.span.start ?? sections[0]?.span.start ?? 0;
  const seen = new Set<string>();
  for (let at = prose.indexOf('我', first); at >= 0; at = prose.indexOf('我', at + 1)) {
    const own = prose.charAt(at + 1);
    // 自我市场 and 我市场 are other words.
    if (!foreign.includes(own) || own === '' || seen.has(own) || prose[at - 1] === '自' || prose[at + 2] === '场')
      continue;
    seen.add(own);
    yield {
      span: { start: at, end: at + 2 },
      message: {
        zh: `本报告由${level}一级发出，这里写「我${own}」。如果不是指上级，请核对是否应为「我${level}」。`,
        en: `The report is issued by a ${level}, yet says 我${own} here. If the level above is not meant, it should be 我${level}.`,
      },
    };
  }
}
