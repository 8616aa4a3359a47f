// Uses each feature of the language server on the seeds, as Visual Studio Code does: node tests/language-server/protocol.mjs [command of the server]

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as lsp from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client, root } from './client.mjs';

const seeds = join(root, 'seeds');
const path = join(seeds, 'putin-nato.news.md');
const source = readFileSync(path, 'utf8');
let failed = 0;

async function feature(name, check) {
    try {
        console.log(`ok    ${name}: ${await check()}`);
    } catch (error) {
        failed++;
        console.log(`FAIL  ${name}: ${error instanceof Error ? error.message : error}`);
    }
}

const text = TextDocument.create('', 'news', 1, source);
const at = (words, shift = 0, from = 0) => text.positionAt(source.indexOf(words, from) + shift);
const read = (range) => text.getText(range);
const everything = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

// A client that asks for diagnostics, and one to which they are sent.
const pulling = new Client();
const capabilities = {
    workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true }, inlayHint: { refreshSupport: true }, diagnostics: { refreshSupport: true } },
    textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
};
const { capabilities: server, serverInfo } = await pulling.initialize(seeds, capabilities);
const textDocument = { uri: await pulling.open(path) };
console.log(`${serverInfo.name} ${serverInfo.version}`);

await feature('position encoding', () => assert.equal(server.positionEncoding, 'utf-16') ?? 'utf-16');
await feature('textDocument/diagnostic', async () => {
    const first = await pulling.request(lsp.DocumentDiagnosticRequest.type, { textDocument });
    const second = await pulling.request(lsp.DocumentDiagnosticRequest.type, { textDocument, previousResultId: first.resultId });
    assert.deepEqual([first.kind, second.kind], ['full', 'unchanged']);
    return `${first.items.length}, then ${second.kind}`;
});
await feature('workspace/diagnostic', async () => {
    const { items } = await pulling.request(lsp.WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    assert.ok(items.length > 70);
    return `${items.reduce((sum, { items }) => sum + items.length, 0)} in ${items.length} files`;
});
await feature('semantic tokens: full, delta, range', async () => {
    const full = await pulling.request(lsp.SemanticTokensRequest.type, { textDocument });
    const delta = await pulling.request(lsp.SemanticTokensDeltaRequest.type, { textDocument, previousResultId: full.resultId });
    const range = await pulling.request(lsp.SemanticTokensRangeRequest.type, { textDocument, range: { start: { line: 31, character: 0 }, end: { line: 32, character: 0 } } });
    assert.ok(full.data.length > range.data.length && range.data.length > 0 && delta.edits.length === 0);
    return `${full.data.length / 5}, ${delta.edits.length} edits, ${range.data.length / 5}`;
});
await feature('completion', async () => {
    const list = await pulling.request(lsp.CompletionRequest.type, { textDocument, position: at('{#putin', 2) });
    assert.ok(list.items.some(({ label }) => label === '#putin'));
    return `${list.items.length} items`;
});
await feature('hover of an id and of a key', async () => {
    const id = await pulling.request(lsp.HoverRequest.type, { textDocument, position: at('{#putin', 2) });
    const key = await pulling.request(lsp.HoverRequest.type, { textDocument, position: at('published', 2) });
    assert.match(id.contents.value, /Wladimir Putin.*6 mentions/s);
    assert.match(key.contents.value, /Published/);
    return JSON.stringify(key.contents.value.split('\n')[2]);
});
await feature('definition', async () => {
    const [place] = await pulling.request(lsp.DefinitionRequest.type, { textDocument, position: at('{#putin', 2) });
    assert.equal(read(place.range), 'putin');
    return `line ${place.range.start.line + 1}`;
});
await feature('references', async () => {
    const places = await pulling.request(lsp.ReferencesRequest.type, { textDocument, position: at('{#putin', 2), context: { includeDeclaration: true } });
    assert.ok(places.every(({ range }) => read(range) === 'putin'));
    return `${places.length}`;
});
await feature('document highlight', async () => `${(await pulling.request(lsp.DocumentHighlightRequest.type, { textDocument, position: at('{#putin', 2) })).length}`);
await feature('prepare rename', async () => (await pulling.request(lsp.PrepareRenameRequest.type, { textDocument, position: at('{#putin', 2) })).placeholder);
await feature('rename of #putin leaves no finding', async () => {
    const edit = await pulling.request(lsp.RenameRequest.type, { textDocument, position: at('{#putin', 2), newName: 'wladimir' });
    const edits = edit.changes[textDocument.uri];
    const renamed = TextDocument.applyEdits(text, edits);
    assert.doesNotMatch(renamed, /#putin/);
    await pulling.change(textDocument.uri, 2, renamed);
    const { items } = await pulling.request(lsp.DocumentDiagnosticRequest.type, { textDocument });
    await pulling.change(textDocument.uri, 3, source);
    assert.ok(items.every(({ code }) => code === 'NEWS4005'), JSON.stringify(items));
    return `${edits.length} edits`;
});
await feature('document symbols', async () => {
    const symbols = await pulling.request(lsp.DocumentSymbolRequest.type, { textDocument });
    assert.ok(symbols[1].children.length > 20);
    return symbols.map(({ name, children }) => `${name.slice(0, 20)} (${children.length})`).join(', ');
});
await feature('workspace symbols', async () => `${(await pulling.request(lsp.WorkspaceSymbolRequest.type, { query: 'putin' })).length}`);
await feature('folding ranges', async () => `${(await pulling.request(lsp.FoldingRangeRequest.type, { textDocument })).length}`);
await feature('selection range', async () => {
    let [range] = await pulling.request(lsp.SelectionRangeRequest.type, { textDocument, positions: [at('„gefährliche', 4)] });
    let depth = 0;
    for (; range; range = range.parent) {
        depth++;
    }

    assert.ok(depth >= 5);
    return `${depth} steps`;
});
await feature('inlay hints, by a setting', async () => {
    for (let i = 0; i < 200 && !pulling.asked.includes('workspace/inlayHint/refresh'); i++) {
        await new Promise((resolve) => setTimeout(resolve, 10));
    }

    const hints = await pulling.request(lsp.InlayHintRequest.type, { textDocument, range: everything });
    assert.ok(hints.some(({ label }) => label.includes('Wladimir Putin')));
    return `${hints.length}, such as “${hints[0].label}”`;
});
await feature('code actions', async () => {
    const position = at('[Putin]{#putin', 2, source.indexOf('# [Putin]') + 10);
    const actions = await pulling.request(lsp.CodeActionRequest.type, { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } });
    assert.ok(actions.length > 0);
    return actions.map(({ title }) => title).join('; ');
});
await feature('code action for a diagnostic', async () => {
    const broken = source.replace('{#putin}', '{#putn}');
    await pulling.change(textDocument.uri, 4, broken);
    const position = TextDocument.create('', 'news', 1, broken).positionAt(broken.indexOf('#putn') + 2);
    const actions = await pulling.request(lsp.CodeActionRequest.type, { textDocument, range: { start: position, end: position }, context: { diagnostics: [], only: ['quickfix'] } });
    await pulling.change(textDocument.uri, 5, source);
    assert.equal(actions[0].title, 'Change to #putin');
    return actions.map(({ title }) => title).join('; ');
});
await feature('formatting', async () => {
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await pulling.request(lsp.DocumentFormattingRequest.type, { textDocument, options });
    await pulling.change(textDocument.uri, 6, TextDocument.applyEdits(text, edits));
    assert.equal((await pulling.request(lsp.DocumentFormattingRequest.type, { textDocument, options })).length, 0);
    await pulling.change(textDocument.uri, 7, source);
    return `${edits.length} edits, then none`;
});
await feature('code lens', async () => (await pulling.request(lsp.CodeLensRequest.type, { textDocument }))[0].command.command);
await feature('cancellation', async () => {
    const cancel = new lsp.CancellationTokenSource();
    const request = pulling.connection.sendRequest(lsp.WorkspaceSymbolRequest.type, { query: '' }, cancel.token);
    cancel.cancel();
    await request.catch((error) => assert.equal(error.code, lsp.LSPErrorCodes.RequestCancelled));
    return 'answered';
});
await feature('unknown request', async () => {
    await assert.rejects(pulling.connection.sendRequest('textDocument/teleport', {}), ({ code }) => code === lsp.ErrorCodes.MethodNotFound);
    return 'refused';
});
await feature('what the client was asked', () => [...new Set(pulling.asked)].join(', '));
await feature('shutdown and exit', async () => assert.equal(await pulling.end(), 0) ?? 'exit code 0');

const folder = mkdtempSync(join(tmpdir(), 'newsschema büro '));
const pushed = new Client();
await pushed.initialize(folder, {});
await feature('diagnostics are sent, across changes, with emoji and CRLF', async () => {
    const article = '---\r\nschema: Flash\r\n---\r\n\r\n# 😀 [Ada]{.person #ada} 🎻 [x]{#add}\r\n';
    const uri = await pushed.open(join(folder, 'Größe 1.news.md'), article);
    const [finding] = await pushed.diagnostics(uri, 1);
    assert.equal(TextDocument.create(uri, 'news', 1, article).getText(finding.range), '#add');
    await pushed.change(uri, 2, 'a', finding.range && { start: { line: 4, character: finding.range.end.character - 1 }, end: { line: 4, character: finding.range.end.character } });
    assert.deepEqual(await pushed.diagnostics(uri, 2), []);
    return `${finding.code} at ${finding.range.start.line}:${finding.range.start.character}, then none`;
});
await feature('shutdown and exit of the second server', async () => assert.equal(await pushed.end(), 0) ?? 'exit code 0');
rmSync(folder, { recursive: true });
process.exitCode = failed === 0 ? 0 : 1;
