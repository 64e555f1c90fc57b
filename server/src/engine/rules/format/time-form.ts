/** 下午14:30: part of the day and the hours of a whole day, which say the same twice. */
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

const findTimes = scanner(/(上午|下午|凌晨|晚上|晚|中午|早上)(1[3-9]|2[0-4])(?=:\d\d|[时点])/g);

export default defineRule({
  id: 'format/time-form',
  title: { zh: '时刻写法重复', en: 'Time of day told twice' },
  source: 'GB/T 15835—2011',
  severity: 'warning',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const { span, match } of findTimes(report)) {
      const [whole, part = '', digits = ''] = match;
      const hour = Number(digits);
      const isMorning = /上午|凌晨|早/.test(part);
      const rights = isMorning ? [digits] : [digits, `${part}${hour - 12}`];
      yield {
        span,
        message: isMorning
          ? {
              zh: `「${whole}」自相矛盾：${part}没有${hour}点。请核对。`,
              en: `"${whole}" contradicts itself: there is no hour ${hour} in that part of the day.`,
            }
          : {
              zh: `24小时制不再加「${part}」：写「${rights.join('」或「')}」。`,
              en: `Hours of the whole day take no "${part}": write ${rights.join(' or ')}.`,
            },
        ...(isMorning ? {} : { severity: 'info' as const }),
        fixes: rights.map(newText => ({
          title: { zh: `改为「${newText}」`, en: `Change to "${newText}"` },
          safety: 'ask' as const,
          edits: [{ span, newText }],
        })),
      };
    }
  },
});
