// Installs code-server, which is Visual Studio Code with its real host for extensions in a browser, and starts it with the packed extension.

import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The last version for Node 20. */
const version = '4.100.3';
const browser = 'playwright-core@1.65.1';

const ripgrep = 'lib/vscode/node_modules/@vscode/ripgrep/bin/rg';

/** The modules with native code that the server does not start without. A terminal and a search would need others. */
const native = ['@vscode/spdlog', 'native-watchdog', '@parcel/watcher'];

/** The packages run no scripts: only what must be compiled is, against the headers of the installed Node if it has them. */
export function install(folder) {
    const server = join(folder, 'node_modules/code-server');
    const ready = join(folder, `ready-${version}`);
    if (!existsSync(ready)) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, 'package.json'), '{ "private": true }');
        const headers = existsSync('/usr/include/node/node.h') ? ['--nodedir=/usr'] : [];
        const npm = (cwd, ...args) => execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
        npm(folder, 'install', '--ignore-scripts', `code-server@${version}`, browser);
        npm(folder, 'rebuild', '--foreground-scripts', 'argon2', ...headers);
        npm(join(server, 'lib/vscode'), 'install', '--ignore-scripts', '--omit=dev');
        npm(join(server, 'lib/vscode'), 'rebuild', '--foreground-scripts', ...native, ...headers);
        npm(join(server, 'lib/vscode/extensions'), 'install', '--ignore-scripts', '--omit=dev');
        writeFileSync(ready, '');
    }

    // Its package downloads it, which this leaves out.
    const search = join(server, ripgrep);
    const installed = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'rg')).find(existsSync);
    if (!existsSync(search) && installed !== undefined) {
        mkdirSync(join(search, '..'), { recursive: true });
        copyFileSync(installed, search);
    }

    return join(server, 'out/node/entry.js');
}

/** Whether the editor can search a folder. */
export const hasSearch = (entry) => existsSync(join(entry, '../../..', ripgrep));

/** An editor with an extension, a folder of its own for all that it writes, and settings. */
export class CodeServer {
    static async start(entry, port, extension, settings, env = {}) {
        const folder = mkdtempSync(join(tmpdir(), 'newsschema-editor-'));
        mkdirSync(join(folder, 'User'));
        writeFileSync(join(folder, 'User/settings.json'), JSON.stringify({
            'workbench.startupEditor': 'none', 'files.autoSave': 'off', 'telemetry.telemetryLevel': 'off', 'editor.minimap.enabled': false, 'workbench.tips.enabled': false, ...settings,
        }));
        writeFileSync(join(folder, 'config.yaml'), `bind-addr: 127.0.0.1:${port}\nauth: none\ncert: false\n`);
        const args = [entry, '--config', join(folder, 'config.yaml'), '--user-data-dir', folder, '--extensions-dir', join(folder, 'extensions'), '--disable-telemetry', '--disable-update-check'];
        const options = { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] };
        execFileSync(process.execPath, [...args, '--install-extension', extension], options);
        const server = spawn(process.execPath, args, options);
        let output = '';
        await new Promise((resolve, reject) => {
            const read = (part) => (output += part).includes('HTTP server listening') && resolve();
            server.stdout.on('data', read);
            server.stderr.on('data', read);
            server.once('exit', () => reject(new Error(`code-server ended:\n${output}`)));
        });
        return new CodeServer(server, folder, `http://127.0.0.1:${port}`);
    }

    constructor(server, folder, address) {
        Object.assign(this, { server, folder, address });
    }

    /** The page of a folder with an open file. */
    addressOf(folder, file) {
        const open = JSON.stringify([['openFile', `vscode-remote://${new URL(this.address).host}${join(folder, file)}`]]);
        return `${this.address}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(open)}`;
    }

    async stop() {
        const exit = new Promise((resolve) => this.server.once('exit', resolve));
        this.server.kill();
        await exit;
        rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
    }
}
