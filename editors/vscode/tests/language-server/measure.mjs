// Measures the language server, the minimum of ten runs: node tests/language-server/measure.mjs [command of the server]

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, root } from './client.mjs';

const runs = 10;
const seed = readFileSync(join(root, 'seeds/putin-nato.news.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'newsschema-'));
const small = join(folder, 'putin-nato.news.md');
writeFileSync(small, seed);

/** The seed's body again and again, with other ids. The checksum is that of the seed alone. */
function enlarge(bytes) {
    const front = seed.slice(0, seed.indexOf('\n---\n') + 5).replace(/ *sha256:.*\n/, '');
    const body = seed.slice(front.length === 0 ? 0 : seed.indexOf('\n---\n') + 5);
    const parts = [front];
    for (let size = front.length, i = 0; size < bytes; i++) {
        const part = body.replace(/#(?=[a-z][\w-]*)(?!putin|kreml|nato|biden|gespraech)/g, `#n${i}-`).replace(/^# /m, '## ');
        parts.push(i === 0 ? body : part);
        size += Buffer.byteLength(parts.at(-1));
    }

    return parts.join('');
}

const ms = (since) => Number(process.hrtime.bigint() - since) / 1e6;
const least = (values) => Math.min(...values).toFixed(1);
const starts = [];
const firsts = [];
for (let i = 0; i < runs; i++) {
    const begin = process.hrtime.bigint();
    const client = new Client();
    await client.initialize(folder, {});
    starts.push(ms(begin));
    const uri = await client.open(small, seed);
    await client.diagnostics(uri, 1);
    firsts.push(ms(begin));
    await client.end();
}

console.log(`start to initialize ${least(starts)} ms, to the first diagnostics ${least(firsts)} ms`);

const client = new Client();
await client.initialize(folder, {});
for (const [name, content] of [['seed', seed], ['large', enlarge(2_300_000)]]) {
    const begin = process.hrtime.bigint();
    const uri = await client.open(join(folder, `${name}.news.md`), content.replace(/^id: .*$/m, `id: ${name}`));
    const findings = await client.diagnostics(uri, 1);
    const opened = ms(begin);
    const changes = [];
    for (let i = 0; i < runs; i++) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        const change = process.hrtime.bigint();
        const line = content.slice(0, content.length / 2).split('\n').length;
        await client.change(uri, i + 2, 'x', { start: { line, character: 0 }, end: { line, character: 0 } });
        await client.diagnostics(uri, i + 2);
        changes.push(ms(change));
    }

    console.log(`${name}, ${(Buffer.byteLength(content) / 1e6).toFixed(2)} MB, ${findings.length} findings: open ${opened.toFixed(1)} ms, change to diagnostics ${least(changes)} ms`);
}

await client.end();
rmSync(folder, { recursive: true });
