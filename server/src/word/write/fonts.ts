/** The typefaces that GB/T 9704 names, under the names they have on the systems of offices. */
import type { ExportLayout } from '../../engine/index.ts';
import { element, part, valued } from './element.ts';
import { NAMESPACES } from './names.ts';

/** Who uses it: `title` 小标宋, `black` 黑体, `kai` 楷体, `text` 仿宋, `song` 宋体. */
export type Typeface = 'title' | 'black' | 'kai' | 'text' | 'song';

const NAMES: Readonly<Record<ExportLayout['fonts'], Readonly<Record<Typeface, string>>>> = {
  gb2312: { title: '方正小标宋简体', black: '黑体', kai: '楷体_GB2312', text: '仿宋_GB2312', song: '宋体' },
  windows: { title: '方正小标宋简体', black: '黑体', kai: '楷体', text: '仿宋', song: '宋体' },
  fangzheng: {
    title: '方正小标宋_GBK',
    black: '方正黑体_GBK',
    kai: '方正楷体_GBK',
    text: '方正仿宋_GBK',
    song: '方正书宋_GBK',
  },
};

/** What a machine without the typeface should take; Word knows no list of typefaces but this one. */
const ALTERNATIVES: Readonly<Record<Typeface, string>> = {
  title: 'FZXiaoBiaoSong-B05S',
  black: 'SimHei',
  kai: 'KaiTi',
  text: 'FangSong',
  song: 'SimSun',
};

const PANOSE: Readonly<Record<Typeface, string>> = {
  title: '03000509000000000000',
  black: '02010609060101010101',
  kai: '02010609030101010101',
  text: '02010609030101010101',
  song: '02010600030101010101',
};

/**
 * The hint makes Word set “ ” ‘ ’ — … · from the Chinese typeface; without it they come from the Western one, half a
 * character wide.
 */
export function fontsElement(face: Typeface, { fonts, digits }: ExportLayout): string {
  const name = NAMES[fonts][face];
  const western = digits ?? name;
  return element('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': western,
    'w:eastAsia': name,
    'w:hAnsi': western,
    'w:cs': WESTERN,
  });
}

const WESTERN = 'Times New Roman';

export function fontTable({ fonts }: ExportLayout): string {
  const faces = Object.entries(NAMES[fonts]) as [Typeface, string][];
  const chinese = faces.map(([face, name]) =>
    element(
      'w:font',
      { 'w:name': name },
      valued('w:altName', ALTERNATIVES[face]),
      valued('w:panose1', PANOSE[face]),
      valued('w:charset', '86'),
      valued('w:family', face === 'text' || face === 'kai' ? 'modern' : 'auto'),
      valued('w:pitch', face === 'song' ? 'variable' : 'fixed'),
    ),
  );
  const western = element(
    'w:font',
    { 'w:name': WESTERN },
    valued('w:panose1', '02020603050405020304'),
    valued('w:charset', '00'),
    valued('w:family', 'roman'),
    valued('w:pitch', 'variable'),
  );
  return part(element('w:fonts', NAMESPACES, ...chinese, western));
}
