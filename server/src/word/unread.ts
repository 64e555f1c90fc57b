/** Says what of a Word file was not read as text. */
import type { Localized } from '../engine/index.ts';
import type { Unread, UnreadKind } from './model.ts';

/** In the order in which they are said. */
const WORDS: Readonly<Record<UnreadKind, (count: number) => Localized>> = {
  picture: count => ({ zh: `图片 ${count}`, en: `pictures ${count}` }),
  chart: count => ({ zh: `图表 ${count}`, en: `charts ${count}` }),
  formulaPicture: count => ({ zh: `旧式公式 ${count}`, en: `formulas kept as pictures ${count}` }),
  embedded: count => ({ zh: `嵌入的文件 ${count}`, en: `embedded files ${count}` }),
  mergedFile: count => ({ zh: `合并进来的文件 ${count}`, en: `merged files ${count}` }),
  comment: count => ({ zh: `批注 ${count}`, en: `comments ${count}` }),
  hiddenText: count => ({ zh: `隐藏文字 ${count}`, en: `hidden text ${count}` }),
  contents: count => ({ zh: `目录 ${count}`, en: `tables of contents ${count}` }),
  headerFooter: count => ({ zh: `页眉页脚 ${count}`, en: `headers and footers ${count}` }),
  trackedChange: () => ({ zh: '', en: '' }),
};

/** `未读取：图片 2、批注 3；修订 7 处按接受后的文字读取`; null where everything was read. */
export function unreadWords(unread: readonly Unread[]): Localized | null {
  const countOf = (kind: UnreadKind) => unread.find(each => each.kind === kind)?.count ?? 0;
  const kinds = (Object.keys(WORDS) as UnreadKind[]).filter(kind => kind !== 'trackedChange' && countOf(kind) > 0);
  const words = kinds.map(kind => WORDS[kind](countOf(kind)));
  const changes = countOf('trackedChange');
  const zh = [
    words.length > 0 ? `未读取：${words.map(each => each.zh).join('、')}` : '',
    changes > 0 ? `修订 ${changes} 处，按接受后的文字读取` : '',
  ];
  const en = [
    words.length > 0 ? `Not read: ${words.map(each => each.en).join(', ')}` : '',
    changes > 0 ? `tracked changes ${changes}, read as if accepted` : '',
  ];
  return words.length + changes > 0 ? { zh: zh.filter(Boolean).join('；'), en: en.filter(Boolean).join('; ') } : null;
}
