// Draws a seed in the colors of the grammar, in a dark and in a light theme, as docs/images/editor.png. Needs Chromium: NEWSSCHEMA_CHROMIUM
// names it, if it is not /usr/bin/chromium.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tokenize } from '../dist/tests/tokens.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const seed = 'putin-nato.news.md';
const first = 29;
const last = 55;

/** The style of a scope in the dark and in the light theme; the innermost scope with a style decides. */
const styles = {
    'entity.name.type': ['color: #4ec9b0', 'color: #00707a'],
    'variable.other.mention': ['color: #79c7e8', 'color: #0b6aa8'],
    'variable.other.property': ['color: #d7a3e8', 'color: #8a3aa6'],
    'variable.other.reference': ['color: #79c7e8', 'color: #0b6aa8'],
    'constant.numeric': ['color: #b5cea8', 'color: #3c7a1a'],
    'constant.language': ['color: #569cd6', 'color: #0000c0'],
    'constant.character.escape': ['color: #d7ba7d', 'color: #a05a00'],
    'keyword.other': ['color: #e3a869', 'color: #a8560a'],
    'markup.quote': ['color: #f0d98c', 'color: #7a5c00'],
    'markup.italic': ['font-style: italic', 'font-style: italic'],
    'markup.heading': ['font-weight: 700', 'font-weight: 700'],
    'entity.name.section': ['color: #ffffff; font-weight: 700', 'color: #000000; font-weight: 700'],
    'entity.name.tag': ['color: #569cd6', 'color: #0050a8'],
    'entity.other.attribute-name': ['color: #8ba0b5', 'color: #5c6b7a'],
    'string.quoted': ['color: #ce9178', 'color: #a31515'],
    'string.unquoted': ['color: #ce9178', 'color: #a31515'],
    'markup.underline.link': ['color: #8ba0b5; text-decoration: underline', 'color: #5c6b7a; text-decoration: underline'],
    'comment': ['color: #7f9a6c; font-style: italic', 'color: #4f7a2f; font-style: italic'],
    'punctuation': ['color: #66727f', 'color: #9aa3ad'],
    'meta.attributes': ['color: #66727f', 'color: #9aa3ad'],
};

const escape = (text) => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]);

const styleOf = (scopes, theme) => {
    for (const scope of scopes.toReversed()) {
        const found = Object.keys(styles).find((name) => scope === name || scope.startsWith(`${name}.`));
        if (found !== undefined) {
            return styles[found][theme];
        }
    }

    return '';
};

const lines = (await tokenize(readFileSync(join(root, 'seeds', seed), 'utf8'))).map((tokens, index) => ({ tokens, number: index + 1 }));

const editor = (theme, name) => `
<section class="${name}">
  <header><span>${seed}</span></header>
  ${lines.slice(first - 1, last).map(({ tokens, number }) => `<div><i>${number}</i><p>${tokens.map(({ text, scopes }) =>
        `<span style="${styleOf(scopes, theme)}">${escape(text)}</span>`).join('')}</p></div>`).join('\n  ')}
</section>`;

const page = `<!doctype html>
<meta charset="utf-8">
<style>
  body { margin: 0; display: flex; font: 13px/20px "DejaVu Sans Mono", monospace; }
  section { width: 760px; padding: 0 0 14px; }
  header { padding: 9px 0 0 12px; margin-bottom: 10px; font: 12px sans-serif; }
  header span { display: inline-block; padding: 7px 16px; border-top: 2px solid #ffb000; }
  div { display: flex; }
  i { flex: 0 0 44px; margin-right: 16px; text-align: right; font-style: normal; opacity: .45; }
  p { margin: 0; padding-right: 14px; white-space: pre-wrap; min-height: 20px; overflow-wrap: anywhere; }
  .dark { background: #1b1f24; color: #d6dbe0; } .dark header { background: #13161a; } .dark header span { background: #1b1f24; }
  .light { background: #ffffff; color: #24292e; } .light header { background: #e9ecef; } .light header span { background: #ffffff; }
</style>
${editor(0, 'dark')}${editor(1, 'light')}`;

const folder = mkdtempSync(join(tmpdir(), 'newsschema-picture-'));
try {
    const html = join(folder, 'page.html');
    writeFileSync(html, page);
    const arguments_ = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--disable-background-networking', '--no-first-run', '--force-color-profile=srgb',
        `--user-data-dir=${join(folder, 'profile')}`, '--window-size=1520,936', `--screenshot=${join(root, 'docs/images/editor.png')}`, `file://${html}`];
    execFileSync(process.env.NEWSSCHEMA_CHROMIUM ?? '/usr/bin/chromium', arguments_, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 60_000 });
} finally {
    rmSync(folder, { recursive: true, force: true });
}
