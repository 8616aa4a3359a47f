import * as vscode from 'vscode';
import { LanguageClient, RevealOutputChannelOn, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { requireTool } from './install';
import { commandLine } from './tool';

/** The language server of the workspace. Only one start or stop runs at a time. */
export class Server implements vscode.Disposable {
    private client: LanguageClient | undefined;
    private last: Promise<void> = Promise.resolve();

    restart(): Promise<void> {
        return this.afterLast(async () => {
            await this.stopNow();
            await this.startNow();
        });
    }

    stop(): Promise<void> {
        return this.afterLast(() => this.stopNow());
    }

    dispose(): void {
        void this.stop();
    }

    private afterLast(action: () => Promise<void>): Promise<void> {
        const result = this.last.then(action);
        // The caller handles the error; the next action starts from the current state.
        this.last = result.catch(() => {});
        return result;
    }

    private async startNow(): Promise<void> {
        const tool = requireTool();
        if (tool === undefined) {
            return;
        }

        const { command, args } = commandLine(tool, 'lsp');
        const server: ServerOptions = { command, args, options: { ...(tool.folder && { cwd: tool.folder }), shell: tool.shell } };
        const options: LanguageClientOptions = {
            documentSelector: [
                { language: 'news' },
                { scheme: 'file', pattern: '**/*.news.{json,jsonl,ndjson,xml}' },
            ],
            // The commands that a lens or an action of the server may call.
            initializationOptions: { commands: ['newsschema.openAnnotator', 'newsschema.showPreview'] },
            synchronize: {
                configurationSection: 'newsschema',
                fileEvents: [
                    vscode.workspace.createFileSystemWatcher('**/*.news.{md,json,jsonl,ndjson,xml}'),
                    vscode.workspace.createFileSystemWatcher('**/*.csproj'),
                ],
            },
            revealOutputChannelOn: RevealOutputChannelOn.Never,
        };
        this.client = new LanguageClient('newsschema', 'NewsSchema', server, options);
        try {
            await this.client.start();
        } catch (error) {
            void vscode.window.showErrorMessage(`The language server of ${command} did not start: ${error instanceof Error ? error.message : error}`, 'Show Output')
                .then((choice) => choice && this.client?.outputChannel.show());
        }
    }

    private async stopNow(): Promise<void> {
        const client = this.client;
        this.client = undefined;
        if (client !== undefined) {
            try {
                await client.dispose();
            } catch (error) {
                // A server that never started cannot be stopped; the output tells why it did not start.
                client.outputChannel.appendLine(`stopping: ${error instanceof Error ? error.message : error}`);
            }
        }
    }
}
