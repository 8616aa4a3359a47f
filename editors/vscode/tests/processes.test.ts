import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { address, addressOf, CommandError, run, start } from '../src/processes';
import type { Tool } from '../src/tool';

const folder = mkdtempSync(join(tmpdir(), 'newsschema büro '));
after(() => rmSync(folder, { recursive: true }));

/** A stand-in for newsschema: node with a script. */
const tool = (script: string): Tool => ({ command: process.execPath, args: ['-e', script, '--'], folder: undefined, shell: false });
const never = new AbortController().signal;

describe('A run of the command', () => {
    test('has its input, its arguments and its folder, and gives its output', async () => {
        const script = 'process.stdin.on("data", d => console.log(process.argv.slice(1).join(), process.cwd().endsWith(process.argv[2]), String(d)))';
        assert.equal(await run(tool(script), folder, 'Grüße 🎻', never, 'preview', folder.slice(-6)), `preview,${folder.slice(-6)} true Grüße 🎻\n`);
    });

    test('fails with what the command said', async () => {
        await assert.rejects(run(tool('console.error("no such article"); process.exit(2)'), folder, '', never, 'preview'),
            (error) => error instanceof CommandError && error.message === 'no such article');
    });

    test('fails with words if the command does not exist', async () => {
        await assert.rejects(run({ ...tool(''), command: join(folder, 'gone') }, folder, '', never),
            (error) => error instanceof CommandError && error.message.startsWith('newsschema cannot be started'));
    });

    test('ends when it is no longer wanted', async () => {
        const wanted = new AbortController();
        const running = run(tool('setInterval(() => {}, 1000)'), folder, '', wanted.signal);
        wanted.abort();
        assert.equal(await running, '');
    });

    test('does not fail if the command leaves its input unread', async () => {
        assert.equal(await run(tool('process.stdin.destroy(); console.log("ok")'), folder, 'x'.repeat(1_000_000), never), 'ok\n');
    });
});

describe('The address of the annotator', () => {
    test('is the first one that it prints, in however many parts', async () => {
        const child = start(tool('process.stdout.write("listening on http://127.0.0.1:51"); setTimeout(() => console.log("23/#t=abc\\nhttp://127.0.0.1:1/"), 50); setInterval(() => {}, 1000)'), folder);
        try {
            assert.equal(await address(child, 20_000), 'http://127.0.0.1:5123/#t=abc');
        } finally {
            child.kill();
        }
    });

    test('is not followed by output that nothing reads', async () => {
        const child = start(tool('console.log("http://127.0.0.1:5123/ "); setInterval(() => process.stdout.write("x".repeat(100_000)), 1)'), folder);
        try {
            await address(child, 20_000);
            assert.equal(child.stdout.listenerCount('data') + child.stderr.listenerCount('data'), 0);
            assert.equal(child.stdout.isPaused(), false);
        } finally {
            child.kill();
        }
    });

    test('has the article, unless its name has a separator of parameters', () => {
        assert.equal(addressOf('http://127.0.0.1:1/#t=a', 'büro\\x y.news.md'), 'http://127.0.0.1:1/#t=a&f=b%C3%BCro%2Fx%20y.news.md');
        assert.equal(addressOf('http://127.0.0.1:1/#t=a', 'q&a.news.md'), 'http://127.0.0.1:1/#t=a');
    });

    test('is never one of another machine', async () => {
        const child = start(tool('console.log("see http://evil.example:80/ ")'), folder);
        await assert.rejects(address(child, 20_000), CommandError);
    });

    test('is an error with its words if the command ends first', async () => {
        const child = start(tool('console.error("no such folder"); process.exit(2)'), folder);
        await assert.rejects(address(child, 20_000), (error) => error instanceof CommandError && error.message === 'no such folder');
    });
});
