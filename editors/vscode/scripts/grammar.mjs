// Writes the grammars that editors read: syntaxes/*.json. With --check, fails if they are not up to date.

import { readFileSync, writeFileSync } from 'node:fs';
import { codeBlock, grammar } from '../grammar/news.mjs';

const files = { 'news.tmLanguage.json': grammar, 'news.codeblock.tmLanguage.json': codeBlock };
const check = process.argv.includes('--check');
for (const [name, content] of Object.entries(files)) {
    const file = new URL(`../syntaxes/${name}`, import.meta.url);
    const text = JSON.stringify(content, undefined, 2) + '\n';
    if (!check) {
        writeFileSync(file, text);
    } else if (readFileSync(file, 'utf8') !== text) {
        console.error(`syntaxes/${name} is not what grammar/news.mjs describes: run npm run grammar`);
        process.exitCode = 1;
    }
}
