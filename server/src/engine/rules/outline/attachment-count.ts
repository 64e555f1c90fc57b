/** 随文报送附件4份 above a list of three: the number of attachments that the text states. */
import { defineRule } from '../rule.ts';
import { readAttachments } from './attachments.ts';

export default defineRule({
  id: 'outline/attachment-count',
  title: { zh: '附件份数与附件说明不符', en: 'Number of attachments differs from their list' },
  source: '逻辑',
  severity: 'warning',
  fix: 'none',
  options: {},
  *check(report) {
    const { listed, counts } = readAttachments(report);
    const [first] = listed;
    const last = listed.at(-1);
    if (!first || !last) return;
    for (const { value, span } of counts) {
      if (value === listed.length) continue;
      const words = report.text.slice(span.start, span.end);
      yield {
        span,
        message: {
          zh: `文中说「${words}」，附件说明列了${listed.length}个。请核对份数，或补列附件。`,
          en: `The text says "${words}", the list of attachments has ${listed.length}. Check the number or the list.`,
        },
        evidence: [
          {
            span: { start: first.span.start, end: last.span.end },
            note: { zh: '附件说明', en: 'the list of attachments' },
          },
        ],
      };
    }
  },
});
