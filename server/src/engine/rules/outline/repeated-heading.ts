/** （一）健全制度 and （三）健全制度 below one heading: two siblings of the same wording. */
import { defineRule } from '../rule.ts';
import { isNumbered, type Numbered } from './numbered.ts';

const SHORTEST = 4;

export default defineRule({
  id: 'outline/repeated-heading',
  title: { zh: '同级标题文字重复', en: 'Siblings with the same heading' },
  source: '逻辑',
  severity: 'warning',
  fix: 'none',
  options: {},
  *check(report) {
    const known = new Map<object | null, Map<string, Numbered>>();
    for (const heading of report.allSections) {
      const { parent, title } = heading;
      const words = title.replace(/[\s*]/g, '');
      if (!isNumbered(heading) || words.length < SHORTEST) continue;
      const siblings = known.get(parent) ?? new Map<string, Numbered>();
      known.set(parent, siblings);
      const first = siblings.get(words);
      if (!first) {
        siblings.set(words, heading);
        continue;
      }
      yield {
        span: heading.headingSpan,
        message: {
          zh: `这个标题与同级的「${first.ordinal.raw}${first.title}」一字不差。请核对是否误粘贴，或改写标题。`,
          en: `This heading is word for word that of "${first.ordinal.raw}${first.title}". Check for a pasted passage, or reword it.`,
        },
        evidence: [{ span: first.headingSpan, note: { zh: '前一个标题', en: 'the first one' } }],
      };
    }
  },
});
