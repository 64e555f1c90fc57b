/** The kinds of report that ship, and how the kind of a document is found. */
import annualReport from '../../../../seeds/kinds/annual-report.json' with { type: 'json' };
import disclosureReport from '../../../../seeds/kinds/disclosure-report.json' with { type: 'json' };
import report from '../../../../seeds/kinds/report.json' with { type: 'json' };
import workPlan from '../../../../seeds/kinds/work-plan.json' with { type: 'json' };
import type { Report } from '../report/model.ts';
import type { Kind } from './kind.ts';

/** In the order in which they are tried; the general `report` comes last. */
export const kinds: readonly Kind[] = [disclosureReport, workPlan, annualReport, report] as readonly Kind[];

/**
 * The kind of `report`: by front matter `kind:`, else `configured` (a file pattern), else recognised from title and
 * text by the kinds' own data, else null – then the document is no report and is left alone.
 */
export function recogniseKind(report: Report, configured: string | null = null): Kind | null {
  const named = report.frontMatter?.values['kind'] ?? configured;
  if (named !== null) return kinds.find(({ id }) => id === named) ?? null;
  return kinds.find(kind => recognises(kind, report)) ?? null;
}

function recognises({ recognise }: Kind, report: Report): boolean {
  const title = report.title?.text ?? '';
  if (recognise.notTitle.some(pattern => new RegExp(pattern).test(title))) return false;
  if (title !== '' && recognise.title.some(pattern => new RegExp(pattern).test(title)))
    return report.sections.length > 0;
  if (title !== '' || recognise.text.length === 0) return false;
  return recognise.text.every(pattern => new RegExp(pattern, 'm').test(report.prose));
}
