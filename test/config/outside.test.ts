/** Whatever a configuration names, nothing outside its project is read or listed. */
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../server/src/config/loadConfig.ts';

const OUTSIDE = ['../x', 'a/../../x', '../../../etc/passwd', '/etc/passwd', 'C:\\x', '..\\x', 'file:///etc/passwd'];

describe.each(['extends', 'kindFiles', 'facts', 'previous'])('%s', key => {
  test.each(OUTSIDE)('cannot name %s', async path => {
    const touched: string[] = [];
    const touch = async (at: string) => {
      touched.push(at);
      return at === '/w/p/.fazhilint.json' ? JSON.stringify({ [key]: [path] }) : null;
    };
    const listFolder = async (folder: string) => {
      touched.push(folder);
      return null;
    };
    const { problems } = await loadConfig('/w/p/a.md', { root: '/w/p', io: { readText: touch, listFolder } });
    expect(touched.filter(at => at !== '/w/p' && !at.startsWith('/w/p/'))).toEqual([]);
    expect(problems).toMatchObject([
      { path: '/w/p/.fazhilint.json', message: { zh: expect.stringContaining('不是项目内') } },
    ]);
  });
});
