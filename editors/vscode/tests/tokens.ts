// Reads articles with the extension's grammar, as the editor does.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

/** The folder of the extension. Tests run in it. */
export const root = process.cwd();

export interface Token {
    readonly text: string;
    /** From the outermost scope to the innermost one, without that of the file. */
    readonly scopes: readonly string[];
}

const files: Record<string, string> = {
    'text.news': 'syntaxes/news.tmLanguage.json',
    'text.news.codeblock': 'syntaxes/news.codeblock.tmLanguage.json',
    // The editor brings the real ones.
    'source.yaml': 'tests/stubs/yaml.tmLanguage.json',
    'text.html.markdown': 'tests/stubs/markdown.tmLanguage.json',
};

const registry = new Registry({
    onigLib: loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'))).then(() => ({ createOnigScanner, createOnigString })),
    loadGrammar: async (scope) => {
        const file = files[scope];
        return file === undefined ? null : parseRawGrammar(readFileSync(join(root, file), 'utf8'), file);
    },
    getInjections: (scope) => (scope === 'text.html.markdown' ? ['text.news.codeblock'] : undefined),
});

/** The tokens of each line. */
export async function tokenize(text: string, scope = 'text.news'): Promise<Token[][]> {
    const grammar = await registry.loadGrammar(scope);
    if (grammar === null) {
        throw new Error(`there is no grammar ${scope}`);
    }

    let stack = INITIAL;
    return text.split('\n').map((line) => {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
        stack = ruleStack;
        return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes: scopes.slice(1) }));
    });
}
