import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { basename, dirname, relative } from 'node:path';
import * as vscode from 'vscode';
import { requireTool } from './install';
import { address, addressOf, start } from './processes';

interface Annotator {
    readonly process: ChildProcessWithoutNullStreams;
    readonly address: Promise<string>;
}

/** The annotators in the browser: a server for each folder, which runs until the editor closes. */
export class Annotators implements vscode.Disposable {
    private readonly running = new Map<string, Annotator>();

    /** Opens an article in the browser, also if the editor works on another machine. */
    async open(article: vscode.Uri): Promise<void> {
        const folder = vscode.workspace.getWorkspaceFolder(article)?.uri.fsPath ?? dirname(article.fsPath);
        const annotator = this.running.get(folder) ?? this.start(folder);
        if (annotator === undefined) {
            return;
        }

        const url = await vscode.window.withProgress(
            { location: vscode.ProgressLocation.Window, title: `Opening ${basename(article.fsPath)} in the annotator` },
            () => annotator.address);
        const page = vscode.Uri.parse(addressOf(url, relative(folder, article.fsPath)), true);
        const external = await vscode.env.asExternalUri(page);
        if (external.authority !== page.authority || external.path !== page.path) {
            // The annotator refuses requests with another host name, so that no website can reach it.
            throw new Error(`The annotator answers only at ${page.scheme}://${page.authority}, which this editor opens as ${external.scheme}://${external.authority}${external.path}. `
                + 'Forward the port to the same one of your computer, or run newsschema serve there.');
        }

        await vscode.env.openExternal(external);
    }

    dispose(): void {
        for (const { process } of this.running.values()) {
            process.kill();
        }
    }

    private start(folder: string): Annotator | undefined {
        const tool = requireTool();
        if (tool === undefined) {
            return undefined;
        }

        const process = start(tool, folder, 'serve', '.');
        const annotator = { process, address: address(process, 30_000) };
        this.running.set(folder, annotator);
        process.once('close', () => this.running.delete(folder));
        annotator.address.catch(() => process.kill());
        return annotator;
    }
}
