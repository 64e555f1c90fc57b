/** Writes a report as a Word file in the layout of GB/T 9704: report and options in, bytes out. */
import type { ExportLayout, Localized, Report } from '../../engine/index.ts';
import { packArchive } from '../archive.ts';
import { documentPart } from './documentPart.ts';
import { element, part } from './element.ts';
import type { Notice } from './elements.ts';
import { fontTable } from './fonts.ts';
import { footers } from './footers.ts';
import { footnotesPart } from './footnotesPart.ts';
import { CONTENT_TYPES, CORE_PROPERTIES, contentType, PACKAGE_RELATIONSHIPS, relationshipType } from './names.ts';
import { coreProperties, settings } from './packageParts.ts';
import type { Pictures } from './pictures.ts';
import { readElements } from './readElements.ts';
import { openRendering, type Relationship } from './rendering.ts';
import { styles } from './styles.ts';

export interface WriteOptions {
  readonly layout: ExportLayout;
  /** Terms of the house that a title is not broken in. */
  readonly terms: readonly string[];
  /** What `pictureSources` names, as far as it could be read. */
  readonly pictures: Pictures;
}

export interface WrittenReport {
  readonly bytes: Uint8Array;
  /** What could not be carried over, with its place. */
  readonly dropped: readonly Notice[];
  /** The same of the whole. */
  readonly remarks: readonly Localized[];
}

/** Never throws; the same report and options give the same bytes. */
export function writeReport(report: Report, { layout, terms, pictures }: WriteOptions): WrittenReport {
  const { elements, footnotes, dropped } = readElements(report);
  const rendering = openRendering(layout, terms, pictures);
  const fixed = [
    ['styles', 'styles.xml', styles(layout)],
    ['settings', 'settings.xml', settings(layout, footnotes.size > 0)],
    ['fontTable', 'fontTable.xml', fontTable(layout)],
  ] as const;
  for (const [type, name] of fixed) rendering.relate(type, name);
  const pageFooters = footers(rendering).map(footer => ({ ...footer, id: rendering.relate('footer', footer.name) }));
  const document = documentPart(elements, pageFooters, rendering);
  const notes = footnotesPart(footnotes, rendering);
  if (notes) rendering.relate('footnotes', 'footnotes.xml');
  const parts: [name: string, content: string][] = [
    ['word/document.xml', document],
    ...fixed.map(([, name, content]): [string, string] => [`word/${name}`, content]),
    ...pageFooters.map(({ name, content }): [string, string] => [`word/${name}`, content]),
    ...(notes ? ([['word/footnotes.xml', notes]] as [string, string][]) : []),
    ['docProps/core.xml', coreProperties(report.title?.text ?? '')],
  ];
  const bytes = packArchive([
    ['[Content_Types].xml', contentTypes(parts.map(([name]) => name))],
    ['_rels/.rels', packageRelationships()],
    ...parts,
    ['word/_rels/document.xml.rels', relationshipsPart(rendering.relationships)],
    ...[...rendering.media].map(([name, content]): [string, Uint8Array] => [`word/${name}`, content]),
  ]);
  return { bytes, dropped, remarks: rendering.remarks };
}

/** Part → its kind in WordprocessingML. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/, 'document.main'],
  [/^word\/footer\d\.xml$/, 'footer'],
  [/^word\/(\w+)\.xml$/, '$1'],
];

function contentTypes(names: readonly string[]): string {
  const defaults = Object.entries({
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    png: 'image/png',
    jpg: 'image/jpeg',
    gif: 'image/gif',
  }).map(([extension, type]) => element('Default', { Extension: extension, ContentType: type }));
  const overrides = names.map(name => element('Override', { PartName: `/${name}`, ContentType: typeOf(name) }));
  return part(element('Types', { xmlns: CONTENT_TYPES }, ...defaults, ...overrides));
}

function typeOf(name: string): string {
  const [pattern, kind] = KINDS.find(([pattern]) => pattern.test(name)) ?? [];
  return pattern && kind
    ? contentType(name.replace(pattern, kind))
    : 'application/vnd.openxmlformats-package.core-properties+xml';
}

function packageRelationships(): string {
  return part(
    element(
      'Relationships',
      { xmlns: PACKAGE_RELATIONSHIPS },
      element('Relationship', { Id: 'rId1', Type: relationshipType('officeDocument'), Target: 'word/document.xml' }),
      element('Relationship', { Id: 'rId2', Type: CORE_PROPERTIES, Target: 'docProps/core.xml' }),
    ),
  );
}

function relationshipsPart(relationships: readonly Relationship[]): string {
  const written = relationships.map(({ id, type, target }) =>
    element('Relationship', { Id: id, Type: type, Target: target }),
  );
  return part(element('Relationships', { xmlns: PACKAGE_RELATIONSHIPS }, ...written));
}
