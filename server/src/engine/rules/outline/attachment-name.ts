/** 见附件3《统计表》 in the text and 3.汇总表 in the list: one attachment under two names. */
import type { Report } from '../../report/model.ts';
import type { Localized } from '../../text/localized.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Fault } from '../rule.ts';
import { type Attachment, readAttachments } from './attachments.ts';

export default defineRule({
  id: 'outline/attachment-name',
  title: { zh: '附件名称前后不一', en: 'Attachment under two names' },
  source: 'GB/T 9704—2012 7.3.4',
  severity: 'warning',
  fix: 'none',
  options: {},
  *check(report) {
    const { listed, headings, mentioned } = readAttachments(report);
    yield* differing(report, listed, mentioned, { zh: '正文里的名称', en: 'the name in the text' });
    // Without a list the text and the attachment itself are compared.
    yield* differing(report, listed.length > 0 ? listed : mentioned, headings, {
      zh: '附件上的名称',
      en: 'the name on the attachment',
    });
    yield* unmentioned(listed, mentioned);
  },
});

/** A name that is short for the other, 任务清单 for 某县任务清单, is no other name. */
function* differing(
  report: Report,
  these: readonly Attachment[],
  those: readonly Attachment[],
  note: Localized,
): Generator<Fault> {
  for (const { value, name } of these) {
    if (!name) continue;
    const own = plain(report, name);
    const other = those.find(each => each.value === value && each.name && !isShort(own, plain(report, each.name)));
    if (!other?.name) continue;
    const written = report.text.slice(other.name.start, other.name.end);
    yield {
      span: name,
      message: {
        zh: `附件${value}在这里叫「${report.text.slice(name.start, name.end)}」，${note.zh}是「${written}」。请核对并统一。`,
        en: `Attachment ${value} is called "${report.text.slice(name.start, name.end)}" here, but ${note.en} is "${written}". Use one name.`,
      },
      evidence: [{ span: other.name, note }],
    };
  }
}

function plain({ prose }: Report, { start, end }: Span): string {
  return prose
    .slice(start, end)
    .replace(/[\s《》〈〉“”。;,、]/g, '')
    .replace(/\d{1,3}[份页]$/, '');
}

function isShort(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a) || a.startsWith(b) || b.startsWith(a);
}

/** Where the text points at some attachments by number, one that it never names may be left over. */
function* unmentioned(listed: readonly Attachment[], mentioned: readonly Attachment[]): Generator<Fault> {
  const known = new Set(mentioned.map(({ value }) => value));
  if (listed.length < 2 || !listed.some(({ value }) => known.has(value))) return;
  for (const { value, span } of listed) {
    if (known.has(value)) continue;
    yield {
      span,
      severity: 'hint',
      message: {
        zh: `正文提到了别的附件，没有提到附件${value}。请看是否需要在正文里注明，或者不必附上。`,
        en: `The text points at other attachments but never at attachment ${value}. See whether it should, or whether it is needed.`,
      },
    };
  }
}
