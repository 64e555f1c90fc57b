/** The door to the writing of Word files. */
export { layoutFor } from './layoutFor.ts';
export { type Picture, pictureSources, readPicture } from './pictures.ts';
export { type WrittenReport, writeReport } from './writeReport.ts';
