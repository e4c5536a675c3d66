import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../run.mjs';

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The verifier as one HTML file that opens from a disk: everything is inside, and its policy lets it load nothing and
 * send nothing. The same sources give the same file.
 * @returns {Promise<string>}
 */
export async function verifierPage() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'scripts/verify/page.tsx')],
    bundle: true,
    write: false,
    outdir: join(root, '.output'),
    format: 'iife',
    target: ['chrome116', 'firefox128', 'safari17'],
    platform: 'browser',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    tsconfigRaw: '{}',
  });
  const textOf = (end) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  const script = textOf('.js').replaceAll('</script', '<\\/script');
  const style = textOf('.css').replaceAll('</style', '<\\/style');
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; img-src data:; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Holdfast</title>',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The same as a file to hand on: `.output/verify.html`. */
export async function writeVerifierPage() {
  writeFileSync(join(root, '.output/verify.html'), await verifierPage());
}
