/** Whether a report was signed when its year was over and before it was due, a plan about when its year began. */
import { finderOf } from '../../kinds/compiled.ts';
import type { Kind } from '../../kinds/kind.ts';
import { issuerOf, issuerOfTitle } from '../../report/issuer.ts';
import type { DateMention, Report } from '../../report/model.ts';
import type { Fault } from '../rule.ts';

/** Judges a real date of issue against `about`, the year that a report or a plan is about. */
export function judgeTime(report: Report, kind: Kind, date: DateMention, about: number): Iterable<Fault> {
  if (kind.period === 'past') return judgeReport(report, kind, date, about);
  return kind.period === 'coming' ? judgePlan(date, about) : [];
}

/** A plan for 2025 is issued in that year, or in the last quarter of the year before. */
function* judgePlan({ span, year, month }: DateMention, about: number): Generator<Fault> {
  if (year === null || month === null || year === about || (year === about - 1 && month >= 10)) return;
  yield {
    span,
    message: {
      zh: `写的是${about}年的工作，成文日期却在${year}年${month}月。请核对日期和年度，看是否沿用了往年的报告。`,
      en: `The plan is for ${about}, yet dated ${year}-${month}. Check date and year for a text of another year that was reused.`,
    },
  };
}

/** 2023年1月 is too early for a report on 2023. */
function* judgeReport(
  report: Report,
  kind: Kind,
  { span, year, month, day }: DateMention,
  reported: number,
): Generator<Fault> {
  if (year === null || month === null || day === null) return;
  if (year < reported || (year === reported && month < 12)) {
    yield {
      span,
      message: {
        zh: `报告的是${reported}年度情况，成文日期却在${year}年${month}月，当年还没有结束。请核对日期和年度。`,
        en: `The report is on ${reported}, yet dated ${year}-${month}, before that year was over. Please check date and year.`,
      },
    };
    return;
  }
  const deadline = deadlineOf(report, kind);
  const isLate =
    year > reported + 1 ||
    (year === reported + 1 && deadline && month * 100 + day > deadline.month * 100 + deadline.day);
  if (!deadline || !isLate) return;
  const limit = {
    zh: `${reported + 1}年${deadline.month}月${deadline.day}日`,
    en: `${reported + 1}-${deadline.month}-${deadline.day}`,
  };
  yield {
    span,
    severity: 'info',
    message: {
      zh: `${reported}年度的报告一般应在${limit.zh}前报送（${deadline.source}）。请确认日期无误。`,
      en: `A report on ${reported} is generally due by ${limit.en} (${deadline.source}). Please confirm the date.`,
    },
  };
}

function deadlineOf({ title, signOff, text }: Report, kind: Kind) {
  const signatory = signOff?.signatory;
  const name =
    issuerOfTitle(title?.text ?? '')?.name ??
    (signatory ? issuerOf(text.slice(signatory.start, signatory.end)).name : '');
  return kind.deadlines.find(({ issuer }) => finderOf(issuer)?.test(name));
}
