import { basename, dirname } from 'node:path';
import * as vscode from 'vscode';
import { requireTool } from './install';
import { CommandError, run } from './processes';
import type { Tool } from './tool';

const delay = 200;

/** A page next to the editor that shows the active article with its annotations, as `newsschema preview` draws it. */
export class Preview implements vscode.Disposable {
    private panel: vscode.WebviewPanel | undefined;
    private tool: Tool | undefined;
    private article: vscode.TextDocument | undefined;
    private drawing = new AbortController();
    private timer: NodeJS.Timeout | undefined;
    private readonly subscriptions: vscode.Disposable[] = [
        vscode.workspace.onDidChangeTextDocument(({ document }) => {
            if (document === this.article) {
                clearTimeout(this.timer);
                this.timer = setTimeout(() => void this.draw(), delay);
            }
        }),
        vscode.window.onDidChangeActiveTextEditor((editor) => {
            if (this.panel && editor?.document.languageId === 'news' && editor.document !== this.article) {
                this.article = editor.document;
                void this.draw();
            }
        }),
    ];

    async show(article: vscode.TextDocument): Promise<void> {
        this.tool = requireTool();
        if (this.tool === undefined) {
            return;
        }

        this.article = article;
        if (this.panel === undefined) {
            // The page needs no scripts, and may not have any.
            this.panel = vscode.window.createWebviewPanel('newsschema.preview', 'Preview', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { localResourceRoots: [] });
            this.panel.onDidDispose(() => {
                this.panel = undefined;
                this.article = undefined;
                this.drawing.abort();
            });
        } else {
            this.panel.reveal(undefined, true);
        }

        await this.draw();
    }

    dispose(): void {
        clearTimeout(this.timer);
        this.panel?.dispose();
        vscode.Disposable.from(...this.subscriptions).dispose();
    }

    private async draw(): Promise<void> {
        // The page of an older text is not needed anymore.
        this.drawing.abort();
        const { signal } = (this.drawing = new AbortController());
        const { article, tool } = this;
        if (article === undefined || tool === undefined) {
            return;
        }

        const folder = article.uri.scheme === 'file' ? dirname(article.uri.fsPath) : (tool.folder ?? process.cwd());
        let page: string;
        try {
            page = await run(tool, folder, article.getText(), signal, 'preview', '-', '--stdin-path', 'article.news.md');
        } catch (error) {
            if (!(error instanceof CommandError)) {
                throw error;
            }

            void vscode.window.showErrorMessage(error.message);
            return;
        }

        if (this.panel && !signal.aborted) {
            this.panel.title = `Preview ${basename(article.fileName)}`;
            this.panel.webview.html = page;
        }
    }
}
