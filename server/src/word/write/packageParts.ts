/** The parts of a Word file beside its text: settings and properties, without author, company or revision. */
import type { ExportLayout } from '../../engine/index.ts';
import { escapeMarkup } from '../../export/markup.ts';
import { element, part, valued } from './element.ts';
import { NAMESPACES } from './names.ts';

export function settings({ pageNumbers }: ExportLayout, hasFootnotes: boolean): string {
  const compatibility = [
    'balanceSingleByteDoubleByteWidth',
    'doNotExpandShiftReturn', // A title that is broken by hand is not spread over the line.
    'useFELayout',
  ].map(name => element(`w:${name}`));
  const mode = element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  });
  const separators = element(
    'w:footnotePr',
    {},
    element('w:footnote', { 'w:id': -1 }),
    element('w:footnote', { 'w:id': 0 }),
  );
  return part(
    element(
      'w:settings',
      NAMESPACES,
      pageNumbers === 'outer' ? element('w:evenAndOddHeaders') : '',
      valued('w:characterSpacingControl', 'compressPunctuation'),
      hasFootnotes ? separators : '',
      element('w:compat', {}, ...compatibility, mode),
      element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    ),
  );
}

export function coreProperties(title: string): string {
  const namespaces = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  return part(
    element(
      'cp:coreProperties',
      namespaces,
      element('dc:title', {}, escapeMarkup(title)),
      element('dc:language', {}, 'zh-CN'),
    ),
  );
}
