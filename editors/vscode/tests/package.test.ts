import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { listFiles, PackageManager } from '@vscode/vsce';
import { root } from './tokens';

test('The package has the extension, its grammars and its pictures, and nothing else', async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    assert.deepEqual(files.sort(), [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'dist/THIRD-PARTY-NOTICES.txt',
        'dist/extension.js',
        'images/article-dark.svg',
        'images/article-light.svg',
        'images/icon.png',
        'language-configuration.json',
        'package.json',
        'snippets.json',
        'syntaxes/news.codeblock.tmLanguage.json',
        'syntaxes/news.tmLanguage.json',
    ]);
});

test('The package passes on the licenses of what is bundled', () => {
    const notices = readFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['vscode-languageclient', 'vscode-languageserver-protocol', 'vscode-jsonrpc', 'semver', 'minimatch']) {
        assert.match(notices, new RegExp(`^${name} [0-9.]+ \\(`, 'm'));
    }
});

test('The lock file names no registry', () => {
    assert.doesNotMatch(readFileSync(join(root, 'package-lock.json'), 'utf8'), /"resolved"/);
});
