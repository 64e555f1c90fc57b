/** The kinds of report that ship. */
import annualReport from '../../../../seeds/kinds/annual-report.json' with { type: 'json' };
import disclosureReport from '../../../../seeds/kinds/disclosure-report.json' with { type: 'json' };
import report from '../../../../seeds/kinds/report.json' with { type: 'json' };
import workPlan from '../../../../seeds/kinds/work-plan.json' with { type: 'json' };
import type { Report } from '../report/model.ts';
import type { Kind } from './kind.ts';
import { recogniseAmong } from './recognise.ts';

/** In the order in which they are tried; the general `report` comes last. */
export const kinds: readonly Kind[] = [disclosureReport, workPlan, annualReport, report] as readonly Kind[];

/** As a writer is to choose among them, the likeliest first. */
export const offeredKinds: readonly Kind[] = [annualReport, workPlan, disclosureReport, report] as readonly Kind[];

/** The kind of `report`, see `recogniseAmong`; a project's own kinds stand in front of those that ship. */
export function recogniseKind(
  report: Report,
  configured: string | null = null,
  ownKinds: readonly Kind[] = [],
  forced: string | null = null,
): Kind | null {
  return recogniseAmong(report, { forced, configured }, knownKinds(ownKinds));
}

/** A project's own kinds with those that ship. */
export function knownKinds(ownKinds: readonly Kind[] = []): readonly Kind[] {
  return ownKinds.length > 0 ? [...ownKinds, ...kinds] : kinds;
}
