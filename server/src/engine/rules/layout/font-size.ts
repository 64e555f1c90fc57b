/** 正文用四号, 标题用三号: another size than 二号 for the title and 三号 for all else. */
import { defineRule } from '../rule.ts';
import { gather, ROLE_WORDS, timesWords } from './roles.ts';

/** Half points: 二号 is 22 points, 三号 16, or the 15.75 of the standard. */
const TITLE = { name: '二号', sizes: [43, 44] };
const TEXT = { name: '三号', sizes: [31, 32] };

const NAMES: Readonly<Record<number, string>> = {
  84: '初号',
  72: '小初',
  52: '一号',
  48: '小一',
  44: '二号',
  36: '小二',
  32: '三号',
  30: '小三',
  28: '四号',
  24: '小四',
  21: '五号',
  18: '小五',
};

export default defineRule({
  id: 'layout/font-size',
  title: { zh: '字号不合规定', en: 'Font size beside the standard' },
  source: 'GB/T 9704—2012 7.3.1、7.3.3',
  severity: 'hint',
  fix: 'none',
  medium: 'word',
  options: {},
  *check(report, _, { layout }) {
    if (!layout) return;
    const found = gather(report, layout, ({ size }, role) =>
      (role === 'title' ? TITLE : TEXT).sizes.includes(size) ? null : String(size),
    );
    for (const { role, fault, spans } of found.values()) {
      const [span] = spans;
      if (!span) continue;
      const times = timesWords(spans.length);
      const points = Number(fault) / 2;
      const name = NAMES[Number(fault)];
      const wanted = (role === 'title' ? TITLE : TEXT).name;
      yield {
        span,
        message: {
          zh: `${ROLE_WORDS[role].zh}为${name ?? `${points}磅`}${times.zh}，应为${wanted}。`,
          en: `${ROLE_WORDS[role].en} is set in ${points} points${times.en}; the standard has ${wanted}, ${role === 'title' ? 22 : 16} points.`,
        },
      };
    }
  },
});
