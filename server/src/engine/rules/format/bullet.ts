/** ● 健全制度: a bullet in front of a paragraph, where official documents count. */
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

const findBullets = scanner(/^(?:[●•·■◆○★▲◇□➢►※]|\uf0b7|\uf06c)(?= ?[\u4e00-\u9fff《“])/g, { over: 'text' });

export default defineRule({
  id: 'format/bullet',
  title: { zh: '段首用了项目符号', en: 'Bullet in front of a paragraph' },
  source: 'GB/T 9704—2012 7.3.3',
  severity: 'hint',
  fix: 'none',
  options: {},
  *check(report) {
    const [first, ...others] = findBullets(report);
    if (!first) return;
    yield {
      span: first.span,
      message: {
        zh: `公文分条用序号，不用「${first.match[0]}」这样的项目符号；全文有${others.length + 1}处。请改为序号，或写成「一是……二是……」。`,
        en: `Official documents count their points and use no bullets such as "${first.match[0]}"; ${others.length + 1} here.`,
      },
      evidence: others.map(({ span }) => ({ span, note: { zh: '同样的项目符号', en: 'the same' } })),
    };
  },
});
