using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NewsSchema.Tool.Annotator.Files;
using NewsSchema.Tool.Annotator.Sessions;
using NewsSchema.Tool.Annotator.Views;
using NewsSchema.Tool.Preview;

namespace NewsSchema.Tool.Annotator.Overview;

/// <summary>Writes the files of a folder, one JSON object a line, while they are read.</summary>
internal static class FolderListing
{
    private const int FlushSize = 16 * 1024;

    public static async Task WriteAsync(Workspace workspace, HttpContext context)
    {
        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        IReadOnlyList<string> paths = workspace.Folder.Find();
        HashSet<string> all = [.. paths];
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, ArticleRenderer.Options);
        WriteLine(() =>
        {
            json.WriteNumber("total"u8, paths.Count);
            json.WriteString("folder"u8, workspace.Folder.Name);
        });

        // Raw texts are not read, so that they come between the articles at once.
        using IEnumerator<FolderArticle> articles = workspace.Index.Read(paths.Where(ServedFolder.IsArticle)).GetEnumerator();
        foreach (string path in paths)
        {
            FileStamp? stamp = workspace.Files.Stamp(Path.Combine(workspace.Folder.Root, path));
            FolderArticle? article = ServedFolder.IsArticle(path) && articles.MoveNext() ? articles.Current : null;
            WriteLine(() =>
            {
                json.WriteString("f"u8, path);
                json.WriteString("kind"u8, article is null ? "raw" : "article");
                json.WriteString("modified"u8, stamp?.Modified ?? default);
                json.WriteNumber("length"u8, stamp?.Length ?? 0);
                if (article is null)
                {
                    string started = ArticleStart.TargetOf(path);
                    json.WriteString("article"u8, all.Contains(started) ? started : null);
                }
                else
                {
                    Write(article, workspace.Sessions.Find(path)?.State ?? SaveState.Saved, json);
                }
            });
            if (buffer.WrittenCount > FlushSize)
            {
                await FlushAsync().ConfigureAwait(false);
            }
        }

        WriteLine(() => json.WriteBoolean("end"u8, true));
        await FlushAsync().ConfigureAwait(false);

        void WriteLine(Action write)
        {
            json.WriteStartObject();
            write();
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            buffer.Write("\n"u8);
        }

        async Task FlushAsync()
        {
            await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            buffer.ResetWrittenCount();
        }
    }

    private static void Write(FolderArticle article, SaveState state, Utf8JsonWriter json)
    {
        if (article.Error is { } error)
        {
            json.WriteString("error"u8, error);
            return;
        }

        json.WriteString("headline"u8, article.Headline);
        json.WriteString("language"u8, article.Language);
        json.WriteString("schema"u8, article.Schema);
        json.WriteBoolean("rtl"u8, PreviewPage.IsRightToLeft(article.Language));
        json.WriteStartObject("kinds"u8);
        foreach ((string kind, int count) in article.Kinds)
        {
            json.WriteNumber(kind, count);
        }

        json.WriteEndObject();
        json.WriteNumber("spans"u8, article.Spans);
        json.WriteNumber("characters"u8, article.Characters);
        json.WriteNumber("annotated"u8, article.Characters == 0 ? 0 : Math.Round((double)article.Covered / article.Characters, 3));
        json.WriteNumber("errors"u8, article.Findings.GetValueOrDefault(NewsSeverity.Error));
        json.WriteNumber("warnings"u8, article.Findings.GetValueOrDefault(NewsSeverity.Warning));
        json.WriteNumber("notes"u8, article.Findings.GetValueOrDefault(NewsSeverity.Note));
        json.WriteBoolean("draft"u8, article.Spans == 0);
        json.WriteString("state"u8, state.ToString().ToLowerInvariant());
    }
}
