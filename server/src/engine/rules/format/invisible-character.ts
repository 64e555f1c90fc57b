/** `12<U+200B>00件`: a character that nobody sees parts a number or a word, or turns the order of signs about. */
import type { Report } from '../../report/model.ts';
import { BLANK } from '../../text/fold.ts';
import { INVISIBLE_CODES } from '../../text/invisible.ts';
import type { Localized } from '../../text/localized.ts';
import { defineRule } from '../rule.ts';

const INVISIBLE = new RegExp(`[${INVISIBLE_CODES.map(code => String.fromCharCode(code)).join('')}]`, 'g');
/** What joins the parts of 👨‍👩‍👧 belongs to it. */
const PICTURE = /\p{Extended_Pictographic}\ufe0f?$/u;

export default defineRule({
  id: 'format/invisible-character',
  title: { zh: '文中有看不见的字符', en: 'Invisible characters' },
  source: '惯例',
  severity: 'warning',
  fix: 'ask',
  options: {},
  *check(report) {
    const places = placesIn(report);
    const [first, ...others] = places;
    if (first === undefined) return;
    const spanOf = (at: number) => ({ start: at, end: at + 1 });
    const { zh, en } = nameOf(report.text.charCodeAt(first));
    yield {
      span: spanOf(first),
      message: {
        zh: `这里有看不见的字符（${zh}），搜索、统计时会把字词和数字断开。全文有${places.length}个，请核对前后文字后删去。`,
        en: `There is an invisible character here (${en}), which parts words and numbers for every program. There are ${places.length}; check what stands around them and remove them.`,
      },
      evidence: others.map(at => ({ span: spanOf(at), note: nameOf(report.text.charCodeAt(at)) })),
      fixes: [
        {
          title: { zh: '删去看不见的字符', en: 'Remove the invisible characters' },
          safety: 'ask',
          edits: places.map(at => ({ span: spanOf(at), newText: '' })),
        },
      ],
    };
  },
});

/** In prose and tables; not in code, comments and front matter, which are not read as words. */
function placesIn({ text, prose }: Report): number[] {
  return Array.from(text.matchAll(INVISIBLE), ({ index }) => index).filter(
    at =>
      at > 0 && prose[at] !== BLANK && !(text[at] === '\u200d' && PICTURE.test(text.slice(Math.max(0, at - 3), at))),
  );
}

const NAMES: Readonly<Record<number, Localized>> = {
  173: { zh: '软连字符', en: 'soft hyphen' },
  8203: { zh: '零宽空格', en: 'zero-width space' },
  8204: { zh: '零宽不连字符', en: 'zero-width non-joiner' },
  8205: { zh: '零宽连字符', en: 'zero-width joiner' },
  8288: { zh: '零宽不断行符', en: 'word joiner' },
  65279: { zh: '文中的字节顺序标记', en: 'byte order mark' },
};

function nameOf(code: number): Localized {
  const { zh, en } = NAMES[code] ?? (isDirection(code) ? DIRECTION : OTHER);
  const sign = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return { zh: `${zh} ${sign}`, en: `${en} ${sign}` };
}

const DIRECTION: Localized = { zh: '改变书写方向的控制符', en: 'control of the writing direction' };
const OTHER: Localized = { zh: '控制符', en: 'control character' };

function isDirection(code: number): boolean {
  return [0x061c, 0x200e, 0x200f].includes(code) || (code >= 0x202a && code <= 0x202e) || code >= 0x2066;
}
