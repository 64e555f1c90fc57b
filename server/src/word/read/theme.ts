/** The fonts that the theme of a Word file names for Chinese text. */
import type { XmlElement } from '../xml.ts';

export interface ThemeFonts {
  /** For `minorEastAsia`, `majorEastAsia` and the like; null when the theme names none. */
  eastAsian(theme: string): string | null;
}

export function readTheme(root: XmlElement | null): ThemeFonts {
  const fonts = root?.child('a:themeElements', 'a:fontScheme') ?? null;
  return {
    eastAsian(theme) {
      const font = fonts?.child(theme.startsWith('major') ? 'a:majorFont' : 'a:minorFont') ?? null;
      const own = font?.child('a:ea')?.attribute('typeface');
      if (own) return own;
      const simplified = font?.children.find(each => each.attribute('script') === 'Hans');
      return simplified?.attribute('typeface') || null;
    },
  };
}
