/** 正文用宋体, 一级标题用仿宋: another font than the standard names for title, heading or body. */
import { defineRule } from '../rule.ts';
import { gather, ROLE_WORDS, type Role, timesWords } from './roles.ts';

/** By their names in Windows, WPS, 方正 and English. */
const FONTS: Readonly<Record<string, RegExp>> = {
  小标宋体: /标宋|XiaoBiaoSong|FZXBS/i,
  黑体: /黑体|SimHei|STHei|Heiti|Noto Sans CJK|Source Han Sans/i,
  楷体: /楷|Kai/i,
  仿宋体: /仿宋|FangSong|FZFS/i,
};

const WANTED: Readonly<Record<Role, keyof typeof FONTS & string>> = {
  title: '小标宋体',
  1: '黑体',
  2: '楷体',
  3: '仿宋体',
  4: '仿宋体',
  body: '仿宋体',
};

export default defineRule({
  id: 'layout/font',
  title: { zh: '字体与层次不符', en: 'Font beside the level' },
  source: 'GB/T 9704—2012 7.3.1、7.3.3',
  severity: 'hint',
  fix: 'none',
  medium: 'word',
  options: {},
  *check(report, _, { layout }) {
    if (!layout) return;
    const found = gather(report, layout, ({ font }, role) =>
      font === null || FONTS[WANTED[role]]?.test(font) ? null : font,
    );
    for (const { role, fault, spans } of found.values()) {
      const [span] = spans;
      if (!span) continue;
      const times = timesWords(spans.length);
      yield {
        span,
        message: {
          zh: `${ROLE_WORDS[role].zh}用了「${fault}」${times.zh}，应为${WANTED[role]}。`,
          en: `${ROLE_WORDS[role].en} is set in "${fault}"${times.en}; the standard has ${WANTED[role]}.`,
        },
      };
    }
  },
});
