/** A content that the kind of report demands stands nowhere in it. */
import type { Content } from '../../kinds/kind.ts';
import { findInProse, rolesOfHeading } from '../../kinds/roles.ts';
import type { Report } from '../../report/model.ts';
import type { Edit } from '../../text/edits.ts';
import { formatNumeral, formatOrdinal } from '../../text/ordinals.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Fix, type RuleContext } from '../rule.ts';

export default defineRule({
  id: 'sections/missing',
  title: { zh: '缺少必备内容', en: 'Missing mandatory content' },
  source: '《法治政府建设与责任落实督察工作规定》',
  severity: 'error',
  fix: 'ask',
  options: {},
  *check(report, _options, { kind }) {
    for (const content of kind.contents) {
      if (content.demand !== 'required' || isPresent(report, content, kind)) continue;
      yield {
        span: report.title?.span ?? firstLine(report),
        message: {
          zh: `缺少「${content.name.zh}」,${content.source}要求年度报告写明。请补写。`,
          en: `"${content.name.en}" is missing; ${content.source} demands it. Please add it.`,
        },
        fixes: insertion(report, content, kind),
      };
    }
  },
});

function isPresent(report: Report, content: Content, kind: RuleContext['kind']): boolean {
  return (
    report.allSections.some(({ title }) => rolesOfHeading(title, kind).includes(content.role)) ||
    findInProse(report, content) !== null
  );
}

function firstLine({ lines, paragraphs }: Report): Span {
  return paragraphs[0]?.span ?? lines.lineSpan(0);
}

/** Puts the section in front of the first that follows it in the kind's order and moves the ordinals behind it up. */
function insertion(report: Report, content: Content, kind: RuleContext['kind']): Fix[] {
  const { sections, text, lines } = report;
  const model = sections.find(({ ordinal }) => ordinal !== null);
  if (!model?.ordinal) return [];
  const order = kind.contents.map(({ role }) => role);
  const later = order.slice(order.indexOf(content.role) + 1);
  const next = sections.find(({ title }) => rolesOfHeading(title, kind).some(role => later.includes(role)));
  const index = next ? sections.indexOf(next) : sections.length;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const { style } = model.ordinal;
  const value = (sections[index - 1]?.ordinal?.value ?? 0) + 1;
  const ordinal = formatOrdinal(value, style, text.includes('（') ? 'full' : 'half');
  if (ordinal === null) return [];
  const lineStart = lines.lineSpan(model.paragraph.firstLine).start;
  const lead = text.slice(lineStart, model.ordinal.span.start);
  const year = report.title?.year;
  const heading = content.skeleton.heading
    .replace('{year}', String(year ?? 'XXXX'))
    .replace('{next}', String(year ? year + 1 : 'XXXX'));
  const words = `${lead}${ordinal}${heading}${eol}${eol}${content.skeleton.body}${eol}`;
  const edits: Edit[] = [insertAt(report, index, words, eol)];
  for (const { ordinal: moved } of sections.slice(index)) {
    const newText = moved && moved.style === style ? formatNumeral(moved.value + 1, style) : null;
    if (moved && newText !== null) edits.push({ span: moved.numeral, newText });
  }
  return [{ title: { zh: `插入「${ordinal}${heading}」`, en: `Insert "${ordinal}${heading}"` }, safety: 'ask', edits }];
}

function insertAt({ sections, lines, paragraphs, text }: Report, index: number, words: string, eol: string): Edit {
  const next = sections[index]?.paragraph ?? paragraphs.find(({ zone }) => zone === 'signOff');
  const at = next ? lines.lineSpan(next.firstLine).start : text.length;
  const front = next || /(?:^|\n)$/.test(text) ? '' : eol;
  return { span: { start: at, end: at }, newText: next ? words + eol : front + eol + words };
}
