// Bundles the extension, and its tests, into dist/. With --production, smaller, without a map and without the tests.

import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const production = process.argv.includes('--production');
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
rmSync('dist', { recursive: true, force: true });

// What the repository has once, and a package needs in its folder.
copyFileSync('../../docs/images/icon-128.png', 'images/icon.png');
copyFileSync('../../LICENSE', 'LICENSE');

/** @type {import('esbuild').BuildOptions} */
const options = {
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    minify: production,
    sourcemap: production ? false : 'inline',
    logLevel: 'warning',
};

const { metafile } = await build({ ...options, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', metafile: true });
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices(Object.keys(metafile.inputs)));
if (!production) {
    const tests = readdirSync('tests').filter((name) => name.endsWith('.ts')).map((name) => `tests/${name}`);
    await build({ ...options, entryPoints: tests, outdir: 'dist/tests', packages: 'external' });
}

/** The licenses of the packages that the bundle has code of. */
function notices(inputs) {
    const packages = new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []));
    return [...packages].sort().map((folder) => {
        const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
        const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
        if (file === undefined) {
            throw new Error(`${name} has no license text to pass on`);
        }

        return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n').trim()}\n`;
    }).join(`\n${'-'.repeat(80)}\n\n`);
}
