/** （一）… and （二）…。 on lines of their own: siblings with and without a final full stop. */
import type { Report } from '../../report/model.ts';
import { defineRule, type Fault } from '../rule.ts';
import type { Numbered } from './numbered.ts';
import { siblingRuns } from './siblings.ts';

export default defineRule({
  id: 'outline/heading-stop',
  title: { zh: '同级标题句号不统一', en: 'Full stop after some headings only' },
  source: '惯例',
  severity: 'hint',
  fix: 'safe',
  options: {},
  *check(report) {
    for (const own of siblingRuns(report).flatMap(({ headings }) => countsOf(headings))) {
      const stopped = own.filter(heading => hasStop(report, heading));
      const open = own.filter(heading => !hasStop(report, heading));
      const [fewer, more] = stopped.length <= open.length ? [stopped, open] : [open, stopped];
      const [model] = more;
      for (const heading of fewer) if (model) yield faultOf(report, heading, model);
    }
  },
});

function faultOf(report: Report, heading: Numbered, model: Numbered): Fault {
  const { end } = heading.headingSpan;
  const stop = hasStop(report, heading);
  return {
    span: heading.headingSpan,
    message: {
      zh: stop ? '这个标题末尾有句号，同级标题没有。请统一。' : '这个标题末尾没有句号，同级标题有。请统一。',
      en: stop
        ? 'This heading ends in a full stop, its siblings do not.'
        : 'This heading lacks the full stop of its siblings.',
    },
    evidence: [{ span: model.headingSpan, note: { zh: '同级标题', en: 'a sibling' } }],
    fixes: [
      {
        title: stop ? { zh: '删去句号', en: 'Remove the full stop' } : { zh: '补上句号', en: 'Add a full stop' },
        safety: 'safe',
        edits: [{ span: { start: end, end: stop ? end + 1 : end }, newText: stop ? '' : '。' }],
      },
    ],
  };
}

/** The headings on lines of their own, apart for each count that starts at 1: the body and an attachment may differ. */
function countsOf(headings: readonly Numbered[]): Numbered[][] {
  const counts: Numbered[][] = [];
  for (const heading of headings) {
    if (heading.ordinal.value === 1) counts.push([]);
    if (isOnItsOwnLine(heading)) counts.at(-1)?.push(heading);
  }
  return counts;
}

/** Something must stand below, and the line must not break off: without that it is an item of a list or half a sentence. */
function isOnItsOwnLine({ runIn, body, children, title }: Numbered): boolean {
  return !runIn && (body.length > 0 || children.length > 0) && !/[,;:]$/.test(title);
}

function hasStop({ prose }: Report, { headingSpan }: Numbered): boolean {
  return prose[headingSpan.end] === '。';
}
