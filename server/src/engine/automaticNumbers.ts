/** Says of findings on automatic numbers of a Word file how they are changed there: they are no text. */
import type { Layout } from './report/layout.ts';
import type { Evidence, Finding } from './rules/rule.ts';
import type { Localized } from './text/localized.ts';
import { lastAtOrBefore, overlaps } from './text/span.ts';

const ADVICE: Localized = {
  zh: '是自动编号，不能直接改字。请右键编号，选「重新开始于」「继续编号」或「设置编号值」；手打的序号与它重复时，删去手打的，或取消自动编号',
  en: 'an automatic number, which is no text: right-click it to restart, continue or set its value; where a typed one doubles it, delete that or switch the automatic one off',
};

/** `findings` with the advice as evidence where something is to be done about an automatic number. */
export function withNumberAdvice(findings: Finding[], { numbers }: Layout): Finding[] {
  if (numbers.length === 0) return findings;
  const starts = numbers.map(({ start }) => start);
  return findings.map(finding => {
    if (finding.fixes.length === 0) return finding;
    const number = numbers[lastAtOrBefore(starts, finding.span.end - 1)];
    if (!number || !overlaps(number, finding.span)) return finding;
    const evidence: Evidence = { span: number, note: ADVICE };
    return { ...finding, evidence: [...finding.evidence, evidence] };
  });
}
