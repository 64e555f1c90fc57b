/** Has LibreOffice read Word files and write the text that it shows, with tracked changes accepted. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LIMIT = { timeout: 240_000, killSignal: 'SIGKILL' } as const;

export async function hasLibreOffice(): Promise<boolean> {
  return run('soffice', ['--version'], { timeout: 60_000 }).then(
    () => true,
    () => false,
  );
}

/** The text of each file; `folder` is empty and is left to whoever made it. */
export async function textsByLibreOffice(files: readonly Uint8Array[], folder: string): Promise<string[]> {
  const inputs = join(folder, 'in');
  const profile = join(folder, 'profile');
  await mkdir(inputs);
  for (const [index, file] of files.entries()) await writeFile(join(inputs, `${index}.docx`), file);
  const options = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--norestore'];
  // The first start writes the profile, into which the macro is put then.
  await run('soffice', [...options, '--terminate_after_init'], LIMIT);
  await installMacro(join(profile, 'user/basic/Standard'));
  await run('soffice', [...options, `macro:///Standard.Reader.ReadAll("${inputs}")`], LIMIT);
  return Promise.all(
    files.map(async (_, index) => (await readFile(join(inputs, `${index}.docx.txt`), 'utf8')).replace(/^\uFEFF/, '')),
  );
}

async function installMacro(library: string): Promise<void> {
  await rm(library, { recursive: true, force: true });
  await mkdir(library, { recursive: true });
  await writeFile(
    join(library, 'script.xlb'),
    `${head('library:library', 'library.dtd')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Reader"/></library:library>`,
  );
  await writeFile(
    join(library, 'Reader.xba'),
    `${head('script:module', 'module.dtd')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Reader" script:language="StarBasic">${MACRO.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</script:module>`,
  );
}

function head(root: string, definition: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${root} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${definition}">\n`;
}

const MACRO = `
Sub ReadAll(folder As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim out(1) As New com.sun.star.beans.PropertyValue
  out(0).Name = "FilterName"
  out(0).Value = "Text (encoded)"
  out(1).Name = "FilterOptions"
  out(1).Value = "UTF8,LF"
  Dim none()
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  name = Dir(folder & "/*.docx")
  Do While name <> ""
    url = ConvertToURL(folder & "/" & name)
    doc = StarDesktop.loadComponentFromURL(url, "_blank", 0, hidden())
    dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:AcceptAllTrackedChanges", "", 0, none())
    doc.storeToURL(url & ".txt", out())
    doc.close(True)
    name = Dir()
  Loop
  StarDesktop.terminate()
End Sub
`;
