/** 关于对…的报告的报告, a title with a comma: slips in the wording and the marks of a title. */
import type { Report } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import type { Localized } from '../../text/localized.ts';
import { defineRule, type Severity } from '../rule.ts';

interface Slip {
  readonly pattern: RegExp;
  readonly message: Localized;
  readonly severity?: Severity;
}

const SLIPS: readonly Slip[] = [
  {
    pattern: /[,;:!?。]/g,
    message: {
      zh: '标题里除书名号、引号、括号和顿号外不用标点。',
      en: 'A title takes no marks but 《》, quotes, brackets and 、.',
    },
    severity: 'hint',
  },
  {
    pattern: /关于对(?!外|台|口|标|接|策|照|比|象|日|美)/g,
    message: { zh: '「关于」和「对」都是介词，留一个就够。', en: '关于 and 对 are both prepositions; one is enough.' },
    severity: 'hint',
  },
  {
    // 关于转发《关于…的通知》的通知 has the second in a name.
    pattern: /关于(?=[^《〈]{0,60}关于)/g,
    message: { zh: '标题里有两个「关于」，套了两层。请删去一层。', en: 'The title has 关于 twice. Remove one.' },
  },
  {
    pattern: /(?:(报告|请示|通知|意见|函|通报)的\1|(?:请示|函|意见)的报告|报告的请示)$/g,
    message: { zh: '标题的文种重复。请留一个。', en: 'The title names two kinds of document. Keep one.' },
  },
  {
    pattern: /的的|关于关于|情况情况|工作工作/g,
    message: { zh: '标题里有重复的字。', en: 'Words stand twice in the title.' },
  },
];

export default defineRule({
  id: 'sections/title-form',
  title: { zh: '标题用语、标点不当', en: 'Slip in the wording or marks of the title' },
  source: '《党政机关公文处理工作条例》第九条',
  severity: 'warning',
  fix: 'none',
  options: {},
  *check(report) {
    const { title } = report;
    if (!title) return;
    const words = wordsOf(report, title.span);
    for (const { pattern, message, severity } of SLIPS) {
      for (const { index, 0: found } of allMatches(words, pattern)) {
        const start = title.span.start + index;
        yield { span: { start, end: start + found.length }, message, ...(severity ? { severity } : {}) };
      }
    }
  },
});

/** Names of papers in the title keep their marks; they are blanked. */
function wordsOf({ prose }: Report, { start, end }: { readonly start: number; readonly end: number }): string {
  return prose
    .slice(start, end)
    .replace(/《[^《》]{0,80}》|\([^()]{0,40}\)|“[^“”]{0,40}”/g, name => '　'.repeat(name.length));
}
