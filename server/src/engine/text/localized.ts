/** A text for users in both languages of the product; a missing one does not compile. */

export type Locale = 'zh-CN' | 'en';

export interface Localized {
  readonly zh: string;
  readonly en: string;
}

export function localize(text: Localized, locale: Locale): string {
  return locale === 'en' ? text.en : text.zh;
}
