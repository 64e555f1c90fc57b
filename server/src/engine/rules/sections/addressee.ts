/** 三明市人民政府, on its own line: an addressee that does not end in a colon; or a signed report without one. */

import type { Kind } from '../../kinds/kind.ts';
import type { Report } from '../../report/model.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Fault } from '../rule.ts';

const ORGANS = /(?:政府|党委|[省市区县镇乡]委|委员会|常委会|办公室|[厅局])$/;
const WRONG_MARK = /^([^。;:!?]{2,40})([,;。、])$/;

export default defineRule({
  id: 'sections/addressee',
  title: { zh: '主送机关缺失或后面不是冒号', en: 'Addressee missing or without a colon' },
  source: 'GB/T 9704—2012 7.3.2',
  severity: 'hint',
  fix: 'ask',
  options: {},
  *check(report, _options, { kind }) {
    if (report.addressee) return;
    const mark = findWrongMark(report);
    if (!mark) {
      yield* missing(report, kind);
      return;
    }
    const newText = report.text.charCodeAt(mark.start) < 0x80 ? ':' : '：';
    yield {
      span: mark,
      message: {
        zh: `主送机关后应为冒号，这里是「${report.text.slice(mark.start, mark.end)}」。`,
        en: `An addressee ends in a colon, not in "${report.text.slice(mark.start, mark.end)}".`,
      },
      fixes: [
        {
          title: { zh: '改为冒号', en: 'Change to a colon' },
          safety: 'ask' as const,
          edits: [{ span: mark, newText }],
        },
      ],
    };
  },
});

const REPORTED = /(?:报告|汇报)如下[:。]/;

/** A report that says 现将…报告如下 and is signed and dated goes to somebody; what is published often leaves out to whom. */
function* missing({ title, signOff, sentences, sections, prose }: Report, { draft }: Kind): Generator<Fault> {
  const start = sections[0]?.headingSpan.start ?? 0;
  const opening = sentences.filter(({ span }) => span.end <= start);
  const isAddressed = opening.some(({ span }) => REPORTED.test(prose.slice(span.start, span.end)));
  if (draft.addressee === '' || !title || !signOff?.signatory || !signOff.date || !isAddressed) return;
  yield {
    span: title.span,
    message: {
      zh: '标题下面没有主送机关。报送的报告应当写明报给谁；只用于公开的可以不写。',
      en: 'No addressee stands below the title. A report that is sent names whom it goes to; one that is only published need not.',
    },
  };
}

/** The first line of words below the title, read by lines: its comma joins it to the opening as a sentence. */
function findWrongMark({ title, lines, prose }: Report): Span | null {
  if (!title) return null;
  let line = lines.positionAt(title.span.end).line + 1;
  while (line < lines.count && wordsOf(prose, lines.lineSpan(line)) === '') line++;
  if (line >= lines.count) return null;
  const { start, end } = lines.lineSpan(line);
  const words = wordsOf(prose, { start, end });
  const organs = WRONG_MARK.exec(words)?.[1];
  if (organs === undefined || !ORGANS.test(organs)) return null;
  const at = start + prose.slice(start, end).trimEnd().length - 1;
  return { start: at, end: at + 1 };
}

function wordsOf(prose: string, { start, end }: Span): string {
  return prose.slice(start, end).trim();
}
