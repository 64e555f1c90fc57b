/** The built engine, which is what runs for users; the loader of TypeScript sources slows functions down by a third. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../sources.ts';

type Engine = typeof import('../../server/src/engine/index.ts');

const built: Engine = createRequire(import.meta.url)(join(ROOT, 'dist/engine.js'));
const manifest: { version: string } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

export const engine = { ...built, version: manifest.version };
