/** Fills the placeholders of a kind's skeleton texts. */

export interface Known {
  readonly issuer: string | null;
  readonly year: number | null;
}

/** `{year}年度…` → `2025年度…`; what is not known becomes XXXX or （此处填写单位）, which the linter finds again. */
export function fillIn(template: string, { issuer, year }: Known): string {
  return template
    .replaceAll('{year}', year === null ? 'XXXX' : String(year))
    .replaceAll('{next}', year === null ? 'XXXX' : String(year + 1))
    .replaceAll('{issuer}', issuer ?? '（此处填写单位）');
}
