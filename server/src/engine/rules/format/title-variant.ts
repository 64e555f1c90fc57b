/** 《中华人民共和国行政处罚法》 and once 《中华人民共和国行政外罚法》: names in 《》 that differ by a slip. */
import { defineRule } from '../rule.ts';
import { type Hit, scanner } from '../scan.ts';

const findNames = scanner(/《([^《》\n]{6,60})》/g);
const SHORTEST = 8;
/** Characters by which different documents differ: years, numbers, places, and what kind of document it is. */
const DISTINGUISHES = /[\d一二三四五六七八九十〇零年月省市区县州镇乡上下中東东南西北前后新第]/;

export default defineRule({
  id: 'format/title-variant',
  title: { zh: '同一文件名前后不一', en: 'Name of a document written in two ways' },
  source: '逻辑',
  severity: 'info',
  fix: 'ask',
  options: {},
  *check(report) {
    const names = new Map<string, Hit[]>();
    for (const hit of findNames(report)) {
      const name = hit.match[1] ?? '';
      if (name.length < SHORTEST) continue;
      const hits = names.get(name);
      if (hits) hits.push(hit);
      else names.set(name, [hit]);
    }
    for (const [name, hits] of names) {
      const [hit] = hits;
      const twin = hits.length === 1 && hit ? twinOf(name, hit, names) : undefined;
      if (!hit || !twin) continue;
      const span = { start: hit.span.start + 1, end: hit.span.end - 1 };
      const right = report.text.slice(twin.span.start + 1, twin.span.end - 1);
      yield {
        span,
        message: {
          zh: `《${name}》与《${twin.match[1]}》只差一个字。如果是同一份文件，请统一。`,
          en: `《${name}》 and 《${twin.match[1]}》 differ by one character. If they are one document, use one name.`,
        },
        evidence: [{ span: twin.span, note: { zh: '另一种写法', en: 'the other name' } }],
        fixes: [
          {
            title: { zh: `改为《${right}》`, en: `Change to 《${right}》` },
            safety: 'ask',
            edits: [{ span, newText: right }],
          },
        ],
      };
    }
  },
});

/** The name, earlier or more frequent, from which `name` differs by one character. */
function twinOf(name: string, hit: Hit, names: ReadonlyMap<string, readonly Hit[]>): Hit | undefined {
  for (const [other, [first, second]] of names) {
    if (!first || other === name || Math.abs(other.length - name.length) > 1) continue;
    if ((second || first.span.start < hit.span.start) && isSlip(name, other)) return first;
  }
  return undefined;
}

/** Whether the two differ by one character put in, left out or mistaken, and that is none that tells documents apart. */
function isSlip(a: string, b: string): boolean {
  // One slip leaves the first character or the last; most pairs of names share neither.
  if (a[0] !== b[0] && a.at(-1) !== b.at(-1)) return false;
  let front = 0;
  while (front < a.length && a[front] === b[front]) front++;
  let back = 0;
  while (back < Math.min(a.length, b.length) - front && a.at(-1 - back) === b.at(-1 - back)) back++;
  const [cutA, cutB] = [a.slice(front, a.length - back), b.slice(front, b.length - back)];
  if (cutA.length > 1 || cutB.length > 1 || DISTINGUISHES.test(cutA + cutB)) return false;
  // Another character near the end is another kind of document: 办法 and 方法.
  return back >= (cutA !== '' && cutB !== '' ? 2 : 1);
}
