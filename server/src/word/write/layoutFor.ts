/** The layout in force for a report: what the call asks for, else its front matter, else the configuration. */
import {
  DEFAULT_EXPORT,
  type ExportLayout,
  type Localized,
  type Report,
  readExportLayout,
} from '../../engine/index.ts';

export interface LayoutFor {
  readonly layout: ExportLayout;
  /** What in the front matter could not be used. */
  readonly problems: readonly Localized[];
}

export function layoutFor(
  { frontMatter }: Report,
  configured: Partial<ExportLayout> = {},
  asked: Partial<ExportLayout> = {},
): LayoutFor {
  const data = frontMatter?.data;
  const own = typeof data === 'object' && data !== null && 'export' in data ? data.export : {};
  const { layout, problems } = readExportLayout(own);
  return {
    layout: { ...DEFAULT_EXPORT, ...configured, ...layout, ...asked },
    problems: problems.map(({ message }) => message),
  };
}
