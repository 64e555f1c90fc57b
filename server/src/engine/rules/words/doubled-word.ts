/** 进一步进一步, 的的: a word that was typed twice. */
import { isTermWord } from '../../lexicon/terms.ts';
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

/** Two characters and more; 一户一户 and 逐个逐个 are said twice on purpose. */
const findWords = scanner(/(?<![一逐])([\u4e00-\u9fff]{2,8})\1(?![\u4e00-\u9fff]{0,2}\1)/g);
/** Words that grammar never puts side by side, with what makes them another word: 进行了了解. */
const findParticles = scanner(
  /(的)的(?!确|士)|(?<!实|存|现|正)(在)在(?!建|职|线|岗|校|册|编|场|座|逃|内|外)|(?<!求)(是)是(?!非|否)|(和)和(?!谐|平|睦|解|气|田|县|美|善)|(与)与(?!会|时|否)|(及)及(?!时|格|早)|(了)了(?!解|结|却|然)|(被)被|(把)把(?!握|关|手)|(对)对(?!口|象|外|策|照|接|手|联|比|应|抗|话|标|表|立)|(将)将(?!来|军|近|要)|(为)为(?!了|何|民|主|官|政|期|止)/g,
);
/** 讨论讨论 is how people speak, 常委会常委 the members of one. */
const ON_PURPOSE =
  /^[一二三四五六七八九十几数]|^(?:常委|委员|讨论|研究|考虑|商量|人民|中国|工作|管理|建设|服务|点点|步步|层层|家家|年年|代代|人人|事事|处处)$/;

export default defineRule({
  id: 'words/doubled-word',
  title: { zh: '词语打了两遍', en: 'Word typed twice' },
  source: '逻辑',
  severity: 'warning',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const find of [findWords, findParticles]) {
      for (const { span, match } of find(report)) {
        const word = match.slice(1).find(group => group !== undefined) ?? '';
        if (ON_PURPOSE.test(word) || (word.length === 2 && !isTermWord(word))) continue;
        const second = { start: span.start + word.length, end: span.start + 2 * word.length };
        yield {
          span: { start: span.start, end: second.end },
          message: {
            zh: `「${word}」打了两遍。请删去一个。`,
            en: `"${word}" stands twice in a row. Remove one.`,
          },
          fixes: [
            {
              title: { zh: `删去一个「${word}」`, en: `Remove one "${word}"` },
              safety: 'ask',
              edits: [{ span: second, newText: '' }],
            },
          ],
        };
      }
    }
  },
});
