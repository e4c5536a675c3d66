import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('..', import.meta.url));
const root = join(here, '../..');
const cacheDir = join(root, '.output/portal');

/** The scripts that pages load, by the name they are served under (`/practice/bundle/NAME.js`). */
const entries: Readonly<Record<string, string>> = {
  common: 'shared/browser/common.ts',
  mycic: 'mycic/browser/mycic.ts',
  pr: 'pr/app/main.ts',
};

const made = new Map<string, Promise<string>>();

/** The same for one state of the sources: browsers may keep a script as long as it does not change. */
export const bundleTag = async (name: string): Promise<string> => `"${name}-${await cacheKey()}"`;

/** The bundled script, or undefined for an unknown name. Built once per process, kept on disk between processes. */
export function findBundle(name: string): Promise<string> | undefined {
  const [, kind, page] = /^(webform|framework)-([a-z0-9-]+)$/.exec(name) ?? [];
  const entry =
    entries[name] ??
    (page === undefined ? undefined : `${kind === 'framework' ? 'frameworks' : 'webform'}/browser/${page}.ts`);
  if (entry === undefined) return undefined;
  const found = made.get(name) ?? makeBundle(name, join(here, entry));
  made.set(name, found);
  return found;
}

async function makeBundle(name: string, entry: string): Promise<string> {
  const file = join(cacheDir, `${name}-${await cacheKey()}.js`);
  const kept = await readFile(file, 'utf8').catch(() => undefined); // absent: not built yet
  if (kept !== undefined) return kept;
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minifySyntax: true,
    minifyWhitespace: true,
    format: 'iife',
    alias: { lexical: join(root, 'node_modules/lexical') }, // one copy: an editor knows only the nodes of its own
    define: { 'process.env.NODE_ENV': '"production"' }, // React's switch between its two builds
    target: 'es2022',
    logLevel: 'silent',
    absWorkingDir: root,
  });
  const text = result.outputFiles[0]?.text;
  if (text === undefined) throw new Error(`esbuild made nothing of ${entry}.`);
  await mkdir(cacheDir, { recursive: true });
  // Renamed into place: parallel test workers may build the same bundle at the same time.
  await writeFile(`${file}.${process.pid}`, text);
  await rename(`${file}.${process.pid}`, file);
  return text;
}

let key: Promise<string> | undefined;

/** Changes when a library version or any source file of the portal changes. */
function cacheKey(): Promise<string> {
  key ??= (async () => {
    const hash = createHash('sha256');
    const libraries = ['@angular/core', 'esbuild', 'jquery', 'jquery-ui', 'rxjs', 'zone.js'];
    for (const library of libraries) {
      hash.update(await readFile(join(root, 'node_modules', library, 'package.json')));
    }
    const files = (await readdir(here, { recursive: true })).filter((file) => file.endsWith('.ts')).sort();
    for (const file of files) hash.update(file).update(await readFile(join(here, file)));
    return hash.digest('hex').slice(0, 16);
  })();
  return key;
}
