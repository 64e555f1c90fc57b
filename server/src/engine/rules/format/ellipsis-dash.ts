/** ... for …… and -- for ——: the two marks that take two places. */
import { defineRule } from '../rule.ts';
import { type Hit, scanner } from '../scan.ts';

const HAN = '\\u4e00-\\u9fff';
const findEllipses = scanner(
  new RegExp(`(?=[.。…])(?<=[${HAN}，、。；“《（])(?:\\.{3,6}|。{3,6}|…(?!…)(?<!……)|…{3,6})(?!\\.)`, 'g'),
  { over: 'text' },
);
const findDashes = scanner(
  new RegExp(`(?:(?<=[${HAN}”》）])-{2,3}(?=[${HAN}“《（])|^(?:-{2,3}|—(?!—))(?=[${HAN}“《]))`, 'g'),
  { over: 'text' },
);

export default defineRule({
  id: 'format/ellipsis-dash',
  title: { zh: '省略号、破折号写法不规范', en: 'Ellipsis or dash in another form' },
  source: 'GB/T 15834—2011',
  severity: 'warning',
  fix: 'safe',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const hit of findEllipses(report)) yield faultOf(hit, '……', { zh: '省略号', en: 'An ellipsis' });
    for (const hit of findDashes(report)) yield faultOf(hit, '——', { zh: '破折号', en: 'A dash' });
  },
});

function faultOf({ span, match }: Hit, right: string, mark: { readonly zh: string; readonly en: string }) {
  return {
    span,
    message: {
      zh: `${mark.zh}是占两个字的「${right}」，这里写的是「${match[0]}」。`,
      en: `${mark.en} is written "${right}", not "${match[0]}".`,
    },
    fixes: [
      {
        title: { zh: `改为「${right}」`, en: `Change to "${right}"` },
        safety: 'safe' as const,
        edits: [{ span, newText: right }],
      },
    ],
  };
}
