/** How often a property is tried. */

/** `most` times in `npm run test:heavy`, which runs every `*.properties.test.ts` again; a fifth of them in `npm test`. */
export function runs(most: number): number {
  return process.env['FAZHI_RUNS'] === 'all' ? most : Math.ceil(most / 5);
}
