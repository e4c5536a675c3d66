import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url));

/** Files of libraries that pages load as they are, under `/practice/library/NAME/…`. */
const folders: Readonly<Record<string, string>> = {
  gcds: '@gcds-core/components/dist/gcds',
  govuk: 'govuk-frontend/dist/govuk',
  jquery: 'jquery/dist',
  material: '@angular/material/prebuilt-themes',
  primereact: 'primereact/resources',
  quill: 'quill/dist',
  select2: 'select2/dist',
  survey: 'survey-core',
  tinymce: 'tinymce',
  uswds: '@uswds/uswds/dist',
};

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The file of a library, or undefined where there is none. */
export async function findLibraryFile(path: string): Promise<{ type: string; body: Buffer } | undefined> {
  const [name = '', ...rest] = path.split('/');
  const folder = folders[name];
  const inside = normalize(rest.join('/'));
  if (folder === undefined || inside.startsWith('..')) return undefined;
  const type = types[inside.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  const body = await readFile(join(modules, folder, inside)).catch(() => undefined); // absent: answered with 404
  return body && { type, body };
}
