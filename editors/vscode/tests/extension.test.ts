import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { root } from './tokens';

/** Stands in for whatever of the editor's API a test does not ask about: it can be called, extended, and has all members. */
const anything = (known: Record<string, unknown> = {}): any =>
    new Proxy(class {}, {
        get: (target, name) => (name in known ? known[name as string] : name === 'prototype' ? target.prototype : typeof name === 'symbol' ? undefined : anything()),
        apply: () => anything(),
        ownKeys: (target) => [...Reflect.ownKeys(target), ...Object.keys(known)],
    });

const loader = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
const load = loader._load;
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

let commands: Map<string, (...args: unknown[]) => Promise<void>>;
let messages: string[];
let isTrusted: boolean;

function activate(): void {
    const vscode = anything({
        commands: anything({ registerCommand: (name: string, run: () => Promise<void>) => (commands.set(name, run), { dispose() {} }) }),
        window: anything({
            showWarningMessage: async (message: string) => void messages.push(message),
            showErrorMessage: async (message: string) => void messages.push(message),
            activeTextEditor: undefined,
        }),
        workspace: anything({
            get isTrusted() {
                return isTrusted;
            },
            workspaceFolders: [],
            getConfiguration: () => ({ get: (_: string, otherwise: unknown) => otherwise }),
            ...Object.fromEntries(['onDidChangeConfiguration', 'onDidGrantWorkspaceTrust', 'onDidChangeTextDocument'].map((name) => [name, () => ({ dispose() {} })])),
        }),
    });
    loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load.call(loader, request, ...rest));
    const bundle = join(root, 'dist/extension.js');
    delete require.cache[bundle];
    require(bundle).activate({ subscriptions: [] });
}

describe('The extension', () => {
    const { PATH, HOME } = process.env;
    beforeEach(() => {
        commands = new Map();
        messages = [];
        // A machine without the command.
        process.env.PATH = '';
        process.env.HOME = root;
    });
    afterEach(() => {
        loader._load = load;
        Object.assign(process.env, { PATH, HOME });
    });

    test('registers the commands that its manifest lists', () => {
        isTrusted = false;
        activate();
        assert.deepEqual([...commands.keys()].sort(), manifest.contributes.commands.map(({ command }: { command: string }) => command).sort());
    });

    test('runs nothing in a folder that is not trusted', async () => {
        isTrusted = false;
        activate();
        assert.deepEqual(messages, []);
        await commands.get('newsschema.restartServer')!();
        await commands.get('newsschema.openAnnotator')!();
        assert.deepEqual(messages, Array(2).fill('NewsSchema runs no commands in a folder that is not trusted.'));
    });

    test('says so if the command is not installed', async () => {
        isTrusted = true;
        activate();
        await new Promise(setImmediate);
        assert.equal(messages.length, 1);
        assert.match(messages[0]!, /^The command newsschema is not installed/);
    });

    test('says what to do if there is no article', async () => {
        isTrusted = true;
        activate();
        await commands.get('newsschema.openAnnotator')!();
        await commands.get('newsschema.showPreview')!();
        assert.ok(messages.some((message) => message.startsWith('Open or select an article')));
        assert.ok(messages.some((message) => message.startsWith('Open an article')));
    });
});
