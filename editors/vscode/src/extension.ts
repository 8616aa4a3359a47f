import * as vscode from 'vscode';
import { Annotators } from './annotator';
import { Preview } from './preview';
import { Server } from './server';

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
    const annotators = new Annotators();
    const preview = new Preview();
    server = new Server();
    const { subscriptions } = context;
    subscriptions.push(annotators, preview, server);

    /** A command that runs newsschema, which a folder that is not trusted may not do: its tool manifest decides what runs. */
    const command = (name: string, run: (...args: never[]) => Promise<void>) =>
        subscriptions.push(vscode.commands.registerCommand(`newsschema.${name}`, async (...args: never[]) => {
            if (!vscode.workspace.isTrusted) {
                void vscode.window.showWarningMessage('NewsSchema runs no commands in a folder that is not trusted.');
                return;
            }

            try {
                await run(...args);
            } catch (error) {
                void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
            }
        }));

    command('restartServer', () => server!.restart());
    command('openAnnotator', async (uri?: vscode.Uri | string) => {
        const article = typeof uri === 'string' ? vscode.Uri.parse(uri, true) : uri ?? vscode.window.activeTextEditor?.document.uri;
        if (article?.scheme !== 'file') {
            throw new Error('Open or select an article in a folder first: the annotator works on files.');
        }

        // The annotator reads the file, not the editor.
        await vscode.workspace.textDocuments.find((document) => document.uri.toString() === article.toString())?.save();
        await annotators.open(article);
    });
    command('showPreview', async (uri?: vscode.Uri | string) => {
        const article = typeof uri === 'string' ? vscode.Uri.parse(uri, true) : uri ?? vscode.window.activeTextEditor?.document.uri;
        if (article === undefined) {
            throw new Error('Open an article first: its preview follows what you write.');
        }

        await preview.show(await vscode.workspace.openTextDocument(article));
    });

    subscriptions.push(
        vscode.workspace.onDidChangeConfiguration((change) => {
            if (change.affectsConfiguration('newsschema.path') && vscode.workspace.isTrusted) {
                void server!.restart();
            }
        }),
        vscode.workspace.onDidGrantWorkspaceTrust(() => void server!.restart()));
    if (vscode.workspace.isTrusted) {
        void server.restart();
    }
}

export async function deactivate(): Promise<void> {
    await server?.stop();
}
