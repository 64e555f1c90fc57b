/**
 * The disk as a command reads it, which has nothing else to do meanwhile: to ask the threads of `node:fs/promises`
 * takes several times as long as to read a report. The answers are promises all the same, as their callers serve an
 * editor too.
 */
import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';

export async function readFile(path: string): Promise<Buffer> {
  return readFileSync(path);
}

export async function stat(path: string): Promise<Stats> {
  return statSync(path);
}

export async function lstat(path: string): Promise<Stats> {
  return lstatSync(path);
}

export async function realpath(path: string): Promise<string> {
  return realpathSync.native(path);
}

export async function readdir(path: string, options: { readonly withFileTypes: true }): Promise<Dirent[]> {
  return readdirSync(path, options);
}
