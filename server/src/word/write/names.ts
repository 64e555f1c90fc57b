/** Namespaces of WordprocessingML and what belongs to them. */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

export const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': `${OFFICE}/relationships`,
} as const;

export const DRAWING_NAMESPACES = {
  'xmlns:wp': `${DRAWING}/wordprocessingDrawing`,
  'xmlns:a': `${DRAWING}/main`,
  'xmlns:pic': `${DRAWING}/picture`,
} as const;

export const PICTURE_URI = DRAWING_NAMESPACES['xmlns:pic'];

export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const CORE_PROPERTIES = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** The type of a relationship of the main part: `styles`, `footer`, `image`, … */
export const relationshipType = (name: string): string => `${OFFICE}/relationships/${name}`;

const WORD_TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The content type of a part: `styles`, `document.main`, … */
export const contentType = (name: string): string => `${WORD_TYPES}.${name}+xml`;
