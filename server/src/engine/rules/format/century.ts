/** 二十世纪80年代: Chinese and Arabic numerals for one century and its decade. */
import { formatHan, parseHan } from '../../text/hanNumerals.ts';
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

const findDecades = scanner(
  /(?:([一二]?十[一二三四五六七八九]?)世纪([1-9]0)|(\d{2})世纪([一二三四五六七八九]十))(?=年代)/g,
);

export default defineRule({
  id: 'format/century',
  title: { zh: '世纪、年代数字形式不一', en: 'Century and decade in different numerals' },
  source: 'GB/T 15835—2011 4.1',
  severity: 'hint',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const { span, match } of findDecades(report)) {
      const [, hanCentury, decade, century, hanDecade] = match;
      const right = `${century ?? parseHan(hanCentury ?? '')}世纪${decade ?? parseHan(hanDecade ?? '')}`;
      const other = `${hanCentury ?? formatHan(Number(century))}世纪${hanDecade ?? formatHan(Number(decade))}`;
      yield {
        span,
        message: {
          zh: `世纪和年代用同一种数字，应为「${right}年代」（或「${other}年代」）。`,
          en: `Century and decade take the same numerals: ${right}年代.`,
        },
        fixes: [right, other].map(newText => ({
          title: { zh: `改为「${newText}年代」`, en: `Change to ${newText}年代` },
          safety: 'ask' as const,
          edits: [{ span, newText }],
        })),
      };
    }
  },
});
