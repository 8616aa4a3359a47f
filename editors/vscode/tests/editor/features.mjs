// Uses the packed extension in a real Visual Studio Code: npm run test:editor [command of newsschema]
// It needs Chromium, and dotnet build src/NewsSchema.Tool -c Release before it. Pictures of each step are in artifacts/editor/pictures.

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CodeServer, hasSearch, install } from './code-server.mjs';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const artifacts = join(root, 'artifacts/editor');
const pictures = join(artifacts, 'pictures');
const tool = process.argv[2] ?? join(root, 'src/NewsSchema.Tool/bin/Release/net10.0/NewsSchema.Tool.dll');
const extension = join(root, 'editors/vscode/newsschema.vsix');
const entry = install(join(artifacts, 'code-server'));
const { chromium } = createRequire(join(artifacts, 'code-server/package.json'))('playwright-core');
const timeout = 20_000;
let failed = 0;
let page;

mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'newsschema-folder-'));
const article = 'putin-nato.news.md';
const seed = readFileSync(join(root, 'seeds', article), 'utf8');
const lines = seed.split('\n');
const lineOf = (words) => lines.findIndex((line) => line.includes(words)) + 1;
writeFileSync(join(folder, article), seed.replace('{.cue for="#c1"}.', '{.cue for="#c1x"}.').replace('{#biden .addressee', '{#biden   .addressee'));
cpSync(join(root, 'seeds/putin-nato.light.news.md'), join(folder, 'putin-nato.light.news.md'));
mkdirSync(join(folder, 'wire'));
for (const [name, title] of [['a', 'One'], ['b', 'Two'], ['c', 'Three']]) {
    writeFileSync(join(folder, `wire/${name}.news.json`), `{\n  "title": "${title}",\n  "status": "usable",\n  "rank": 1\n}\n`);
}

async function feature(name, check) {
    try {
        console.log(`ok    ${name}: ${await check() ?? ''}`);
    } catch (error) {
        failed++;
        console.log(`FAIL  ${name}: ${error instanceof Error ? error.message : error}`);
    }

    await page.screenshot({ path: join(pictures, `${name.replaceAll(' ', '-')}.png`) });
    await page.keyboard.press('Escape');
}

/** The text of the first element that has the words, once it is there. */
const seen = async (selector, words) => {
    const found = page.locator(selector, words === undefined ? {} : { hasText: words }).first();
    await found.waitFor({ timeout });
    return (await found.innerText()).replace(/\s+/g, ' ').trim();
};

const editor = () => page.keyboard.press('Control+1');
const go = async (line, column) => {
    await editor();
    await page.keyboard.press('Control+g');
    await seen('.quick-input-widget input');
    await page.keyboard.type(`:${line}:${column}`);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
};
const run = async (command) => {
    await page.keyboard.press('F1');
    await seen('.quick-input-widget input');
    await page.keyboard.type(command);
    await seen('.quick-input-list .monaco-list-row.focused', command);
    await page.keyboard.press('Enter');
};
/** The text on the screen. The editor draws spaces that do not break. */
const lineWith = (words) => seen('.view-line', words);

const browser = await chromium.launch({ executablePath: process.env.NEWSSCHEMA_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });

/** Opens a file in an editor with settings, and does something in it. */
async function within(port, settings, env, file, trust, action) {
    const server = await CodeServer.start(entry, port, extension, settings, env);
    try {
        page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
        page.setDefaultTimeout(timeout);
        await page.goto(server.addressOf(folder, file));
        await page.locator('.monaco-workbench').waitFor();
        if (trust !== undefined) {
            await page.locator('.dialog-buttons .monaco-button', { hasText: trust ? /^Yes/ : /^No/ }).click();
        }

        await page.locator('.view-line').first().waitFor();
        await action();
        await page.close();
    } finally {
        await server.stop();
    }
}

const trusted = { 'security.workspace.trust.enabled': false, 'newsschema.path': tool };
try {
    await within(18_311, trusted, {}, article, undefined, async () => {
        await feature('errors', async () => {
            await page.locator('.squiggly-error').first().waitFor();
            await page.keyboard.press('Control+Shift+m');
            return seen('.markers-panel .monaco-list-row', 'unknown id #c1x');
        });
        await feature('colors', async () => {
            // The server's colors: a quote over several lines.
            await go(lineOf('„Deshalb ist'), 3);
            const color = (words) => page.locator('.view-line span span', { hasText: words }).first().evaluate((span) => getComputedStyle(span).color);
            const [plain, quote, place] = [await color(/^In.dem/), await color('ernsthaft'), await color('Russland')];
            assert.ok(new Set([plain, quote, place]).size === 3, `${plain} ${quote} ${place}`);
            return `${plain}, ${quote}, ${place}`;
        });
        await feature('hover', async () => {
            await go(lineOf('[US-Präsident]'), 3);
            await page.locator('.view-line span', { hasText: /^#?biden$/ }).last().hover();
            return seen('.monaco-hover', 'Joe Biden · person');
        });
        await page.mouse.move(5, 5);
        await feature('quick fix', async () => {
            await go(lineOf('der beiden Politiker'), 1);
            await page.keyboard.press('F8');
            await page.keyboard.press('Escape');
            await page.keyboard.press('Control+.');
            await seen('.action-widget', 'Change to #c1');
            assert.equal(await page.locator('.action-widget', { hasText: 'Declare' }).count(), 0);
            await page.keyboard.press('Enter');
            await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
            return lineWith('der beiden Politiker');
        });
        await feature('completion', async () => {
            await go(lineOf('In dem'), 1);
            await page.keyboard.type('[x]{#kr');
            return seen('.suggest-widget .monaco-list-row.focused', '#kreml');
        });
        await run('File: Revert File');
        await page.locator('.squiggly-error').first().waitFor();
        await feature('rename', async () => {
            await go(lineOf('# [Putin]'), 13);
            await page.keyboard.press('F2');
            const name = page.locator('.rename-box input');
            await name.fill('wladimir');
            await name.press('Enter');
            return lineWith('participants: ["#wladimir"');
        });
        await feature('format', async () => {
            await go(lineOf('# [Putin]'), 1);
            await run('Format Document');
            await seen('.view-line', 'Biden');
            await page.waitForFunction(() => ![...document.querySelectorAll('.view-line')].some((line) => /biden\s{2,}\.addressee/.test(line.textContent)));
            return lineWith('# [Putin]');
        });
        await feature('preview', async () => {
            await editor();
            await page.keyboard.press('Control+Shift+v');
            await seen('.tab', 'Preview');
            await page.waitForTimeout(500);
            for (const frame of page.frames()) {
                if (await frame.locator('h1').count() > 0) {
                    return (await frame.locator('h1').first().innerText()).replace(/\s+/g, ' ');
                }
            }

            throw new Error('no frame has a headline');
        });
        await feature('annotator', async () => {
            await editor();
            await run('NewsSchema: Open in Annotator');
            // code-server would open it through a proxy, which the annotator refuses.
            return seen('.notification-toast', 'The annotator answers only');
        });
        await page.keyboard.press('Escape');
        await feature('outline', async () => {
            await page.locator('.pane-header', { hasText: 'Outline' }).click();
            return seen('.outline-tree .monaco-list-row', 'Wladimir Putin');
        });
        await feature('settings', async () => {
            await run('Preferences: Open Settings (UI)');
            await page.locator('.settings-editor .monaco-editor').first().click();
            await page.keyboard.type('newsschema');
            await seen('.settings-editor', 'Shows the speaker');
            return `${await page.locator('.settings-editor .setting-item-contents').count()} settings`;
        });
    });
    // The editor finds out with ripgrep that a folder has samples.
    await (hasSearch(entry) ? within : () => console.log('skip  JSON: code-server has no ripgrep, and there is none on the PATH'))(18_312, trusted, {}, 'wire/a.news.json', undefined, async () => {
        await feature('hover in JSON', async () => {
            // The server starts with the folder.
            const status = page.locator('.view-line span', { hasText: '"status"' }).last();
            const shown = page.locator('.monaco-hover', { hasText: 'public string? Status' });
            for (let i = 0; i < 10 && await shown.count() === 0; i++) {
                await page.mouse.move(5, 5);
                await status.hover();
                await page.waitForTimeout(1_000);
            }

            return seen('.monaco-hover', 'public string? Status');
        });
        await page.mouse.move(5, 5);
        await feature('completion in JSON', async () => {
            await go(4, 12);
            await page.keyboard.type(',\n"status": "');
            return seen('.suggest-widget .monaco-list-row', '2 times in samples');
        });
    });
    const nowhere = { PATH: '/usr/bin:/bin', HOME: folder };
    await within(18_313, { 'security.workspace.trust.enabled': false }, nowhere, article, undefined, async () => {
        await feature('without the command', () => seen('.notification-toast', 'The command newsschema is not installed'));
    });
    await within(18_314, { 'security.workspace.trust.enabled': false, 'newsschema.path': 'gone/newsschema' }, {}, article, undefined, async () => {
        await feature('a path without the command', () => seen('.notification-toast', 'which is not a file'));
    });
    await within(18_315, { 'newsschema.path': tool }, {}, article, false, async () => {
        await feature('a folder that is not trusted', async () => {
            await run('NewsSchema: Restart Language Server');
            return seen('.notification-toast', 'not trusted');
        });
    });
} finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
}

process.exitCode = failed === 0 ? 0 : 1;
