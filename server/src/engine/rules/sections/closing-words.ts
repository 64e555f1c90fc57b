/** A report that ends 妥否，请批示, a request without that: closing words of another kind of document. */
import { documentTypeOf } from '../../report/documentType.ts';
import { allMatches } from '../../text/allMatches.ts';
import type { Localized } from '../../text/localized.ts';
import { defineRule } from '../rule.ts';

const ASKING =
  /(?:妥否|当否|可否|是否妥当)[,;]?请?(?:予以)?(?:批示|批准|批复|审批|指示|示)|请(?:予)?(?:批示|批准|批复|审批)[。!]|特此请示/g;
const REPORTING = /特此报告|以上报告[,;]?请(?:审阅|审议)/g;
const ITEMS = /^(?:关于|请求|恳请|申请)/;

const ASKS_IN_REPORT: Localized = {
  zh: '报告不得夹带请示事项，结尾不用请求批示的话。要请示的，另写请示。',
  en: 'A report may not ask for a decision. Write a request (请示) of its own.',
};
const REPORTS_IN_REQUEST: Localized = {
  zh: '请示的结尾应当请求批复（「妥否，请批复」），「特此报告」是报告的结尾。',
  en: 'A request ends by asking for a decision; 特此报告 ends a report.',
};
const MANY_ITEMS: Localized = {
  zh: '请示应当一文一事，这里像是又一件事。请看是否需要分开写。',
  en: 'A request is about one matter; this looks like another. See whether it should be a request of its own.',
};

export default defineRule({
  id: 'sections/closing-words',
  title: { zh: '文种与用语不符', en: 'Words of another kind of document' },
  source: '《党政机关公文处理工作条例》第十五条',
  severity: 'warning',
  fix: 'none',
  options: {},
  *check(report) {
    const type = documentTypeOf(report.title?.text ?? '');
    if (type === '报告') for (const span of found(ASKING)) yield { span, message: ASKS_IN_REPORT };
    if (type !== '请示') return;
    for (const span of found(REPORTING)) yield { span, message: REPORTS_IN_REQUEST };
    const items = report.sections.filter(({ title }) => ITEMS.test(title));
    for (const { headingSpan } of items.slice(1))
      yield { span: headingSpan, message: MANY_ITEMS, severity: 'hint' as const };

    function* found(pattern: RegExp) {
      for (const { span, zone } of report.paragraphs.slice(-LAST)) {
        if (zone === 'front') continue;
        for (const { index, 0: words } of allMatches(report.prose.slice(span.start, span.end), pattern))
          yield { start: span.start + index, end: span.start + index + words.length };
      }
    }
  },
});

/** Closing words stand at the end; above it they are quoted or told. */
const LAST = 8;
