// A client of the language server made of the packages that Visual Studio Code uses itself.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as lsp from 'vscode-languageserver-protocol/node';

export const root = fileURLToPath(new URL('../../../../', import.meta.url));
export const uriOf = (path) => pathToFileURL(path).toString();

/** The command line of the server: the arguments of this script, or the one that the repository builds. */
export const command = process.argv.length > 2 ? process.argv.slice(2) : ['dotnet', `${root}src/NewsSchema.Tool/bin/Release/net10.0/NewsSchema.Tool.dll`, 'lsp'];

export class Client {
    constructor() {
        this.process = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
        this.connection = lsp.createProtocolConnection(new lsp.StreamMessageReader(this.process.stdout), new lsp.StreamMessageWriter(this.process.stdin));
        this.exit = new Promise((resolve) => this.process.once('exit', resolve));
        this.published = new Map();
        this.waiting = new Map();
        this.asked = [];
        this.connection.onNotification(lsp.PublishDiagnosticsNotification.type, (report) => {
            this.published.set(report.uri, report);
            this.waiting.get(report.uri)?.(report);
        });
        for (const type of [lsp.RegistrationRequest.type, lsp.DiagnosticRefreshRequest.type, lsp.InlayHintRefreshRequest.type]) {
            this.connection.onRequest(type, () => void this.asked.push(type.method));
        }

        this.connection.onRequest(lsp.ConfigurationRequest.type, ({ items }) => {
            this.asked.push(lsp.ConfigurationRequest.method);
            return items.map(() => ({ inlayHints: { speakers: true } }));
        });
        this.connection.listen();
    }

    async initialize(folder, capabilities, initializationOptions) {
        const result = await this.connection.sendRequest(lsp.InitializeRequest.type, {
            processId: process.pid, rootUri: uriOf(folder), workspaceFolders: [{ uri: uriOf(folder), name: 'folder' }], capabilities, initializationOptions,
        });
        await this.connection.sendNotification(lsp.InitializedNotification.type, {});
        return result;
    }

    async open(path, text = readFileSync(path, 'utf8'), languageId = 'news') {
        const uri = uriOf(path);
        await this.connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } });
        return uri;
    }

    change(uri, version, text, range) {
        return this.connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges: [range ? { range, text } : { text }] });
    }

    /** The diagnostics of a version of a document, which the server sends. */
    diagnostics(uri, version) {
        const known = this.published.get(uri);
        return known && known.version === version ? Promise.resolve(known.diagnostics) : new Promise((resolve) => this.waiting.set(uri, (report) => {
            if (report.version === version) {
                this.waiting.delete(uri);
                resolve(report.diagnostics);
            }
        }));
    }

    request(type, parameters) {
        return this.connection.sendRequest(type, parameters);
    }

    async end() {
        await this.connection.sendRequest(lsp.ShutdownRequest.type);
        await this.connection.sendNotification(lsp.ExitNotification.type);
        return await this.exit;
    }
}
