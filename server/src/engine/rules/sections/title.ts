/** No title, or one that does not say whose report it is, on which year and on what. */

import { fillIn } from '../../draft/fillIn.ts';
import { compileRecognition, finderOf } from '../../kinds/compiled.ts';
import type { Kind } from '../../kinds/kind.ts';
import { documentTypeOf } from '../../report/documentType.ts';
import { issuerOfTitle } from '../../report/issuer.ts';
import type { Title } from '../../report/model.ts';
import { reportYear } from '../../report/reportYear.ts';
import { placeholdersIn } from '../../text/placeholders.ts';
import { defineRule, type Severity } from '../rule.ts';
import { headAnchor } from './anchors.ts';

export default defineRule({
  id: 'sections/title',
  title: { zh: '缺少标题或标题要素不全', en: 'Missing or incomplete title' },
  source: 'GB/T 9704—2012',
  severity: 'warning',
  fix: 'none',
  options: {},
  *check(report, _options, { kind }) {
    const { title: demand } = kind.elements;
    if (demand === 'none') return;
    if (!report.title) {
      const severity: Severity = demand === 'required' ? 'warning' : 'hint';
      const example = fillIn(kind.draft.title, { issuer: '某市人民政府', year: reportYear(report) ?? 2025 });
      yield {
        span: headAnchor(report),
        severity,
        message: {
          zh: `没有找到标题。标题一般写明单位、年度、事由和文种${example === '' ? '' : `，如「${example}」`}。`,
          en: `No title was found. A title names issuer, year, subject and kind${example === '' ? '' : `, as in ${example}`}.`,
        },
      };
      return;
    }
    const lacking = lackingParts(report.title, kind);
    const { start, end } = report.title.span;
    // What a template leaves open in the title is sections/leftover's to say.
    if (lacking.length === 0 || placeholdersIn(report.prose.slice(start, end)).length > 0) return;
    yield {
      span: report.title.span,
      severity: 'info' as const,
      message: {
        zh: `标题没有写明${lacking.map(({ zh }) => zh).join('、')}。请看是否需要补上。`,
        en: `The title does not name ${lacking.map(({ en }) => en).join(' and ')}. See whether it should.`,
      },
    };
  },
});

/** A notice that somebody has named a work plan has a title of its own kind, which need not name what one of a plan does. */
function isOfAnotherKind({ text }: Title, kind: Kind): boolean {
  return (documentTypeOf(text) ?? '报告') !== '报告' && !compileRecognition(kind).title?.test(text);
}

function lackingParts(title: Title, kind: Kind) {
  if (isOfAnotherKind(title, kind)) return [];
  const subject = finderOf(kind.elements.subject);
  return [
    ...(issuerOfTitle(title.text) ? [] : [{ zh: '单位', en: 'the issuer' }]),
    ...(title.year === null ? [{ zh: '年度', en: 'the year' }] : []),
    ...(subject && !subject.test(title.text) ? [{ zh: '事由', en: 'the subject' }] : []),
  ];
}
