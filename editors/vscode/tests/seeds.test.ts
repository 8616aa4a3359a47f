import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { root, tokenize, type Token } from './tokens';

const seeds = join(root, '../../seeds');
const snapshots = join(root, 'tests/snapshots');
const ending = '.news.md';
const names = readdirSync(seeds).filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
const accept = process.env.NEWSSCHEMA_ACCEPT_SNAPSHOTS === '1' && process.env.CI !== 'true';

/** The scope that gives the token its color; empty for text, and for YAML, which is colored by another grammar. */
const color = ({ scopes }: Token): string => scopes.findLast((scope) => scope.endsWith('.news') && !scope.startsWith('meta.'))?.slice(0, -'.news'.length) ?? '';

/** A line, and below it what in it has a color. Neighbors of one color are one. */
function describeLine(tokens: Token[]): string {
    const runs: { text: string; color: string }[] = [];
    for (const token of tokens) {
        const last = runs.at(-1);
        if (last?.color === color(token)) {
            last.text += token.text;
        } else {
            runs.push({ text: token.text, color: color(token) });
        }
    }

    const colored = runs.filter(({ text, color }) => text.trim() !== '' && color !== '' && !color.startsWith('punctuation.')).map((run) => `    ${run.color}: ${run.text.trim()}`);
    return [`| ${tokens.map(({ text }) => text).join('')}`.trimEnd(), ...colored].join('\n');
}

describe('The colors of a seed', () => {
    for (const name of names) {
        test(`${name} are as reviewed`, async () => {
            const lines = await tokenize(readFileSync(join(seeds, name + ending), 'utf8'));
            const received = lines.map(describeLine).join('\n');
            const file = join(snapshots, `${name}.txt`);
            if (accept) {
                writeFileSync(file, received);
            }

            assert.equal(received, existsSync(file) ? readFileSync(file, 'utf8') : '', `NEWSSCHEMA_ACCEPT_SNAPSHOTS=1 npm test writes ${file}`);
        });
    }

    test('are reviewed for no seed that is gone', () => {
        assert.notEqual(names.length, 0);
        assert.deepEqual(readdirSync(snapshots).sort(), names.map((name) => `${name}.txt`).sort());
    });
});

test('No seed has a place that the grammar calls wrong', async () => {
    for (const name of names) {
        const tokens = (await tokenize(readFileSync(join(seeds, name + ending), 'utf8'))).flat();
        assert.deepEqual(tokens.filter(({ scopes }) => scopes.some((scope) => scope.startsWith('invalid'))), [], name);
    }
});

test('Articles in Markdown have the colors of articles', async () => {
    const [, , headline, text, , after] = await tokenize('Text\n```news\n# [Ada]{.person}\n- b\n```\n[Ada]{.person}', 'text.html.markdown');
    assert.ok(headline!.some(({ text, scopes }) => text === 'Ada' && scopes.includes('entity.name.type.person.news')));
    assert.ok(text!.every(({ scopes }) => scopes.includes('meta.paragraph.news')));
    assert.ok(after!.every(({ scopes }) => scopes.length === 0));
});
