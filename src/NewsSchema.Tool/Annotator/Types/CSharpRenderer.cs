using System.Text;
using System.Text.Json;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Generators.Plans;
using NewsSchema.Tool.Annotator.Sessions;
using NewsSchema.Tool.Annotator.Views;
using NewsSchema.Tool.Conversion;
using NewsSchema.Workspaces;

namespace NewsSchema.Tool.Annotator.Types;

/// <summary>Writes an article's record as JSON, and the C# that a build would generate for it.</summary>
internal static class CSharpRenderer
{
    public static void Write(Workspace workspace, ArticleSession session, CancellationToken cancellation, Utf8JsonWriter json)
    {
        (ArticleOutline article, string version) = session.Outline;
        ProjectResult? result = workspace.Analysis.RunFor(session.Path, cancellation);
        SchemaPlan? schema = TypesRenderer.SchemaOf(article, result, session.Path);
        json.WriteString("version"u8, version);
        json.WriteString("schema"u8, schema?.Name);
        json.WriteString("json"u8, Encoding.UTF8.GetString(new DataFormat().Write([SourceOf(article, session.Path)], new ConvertOptions(), [])[0].Content));
        IReadOnlyList<ProjectDiagnostic> diagnostics = [];
        IReadOnlyList<GeneratedFile> files = result?.GenerateCSharp(out diagnostics, cancellation) ?? [];
        json.WriteStartArray("csharp"u8);
        string own = schema?.Name + ".";
        foreach (GeneratedFile file in files.OrderBy(file => file.Name.StartsWith(own, StringComparison.Ordinal) || file.Name.Contains("." + own, StringComparison.Ordinal) ? 0 : 1))
        {
            json.WriteStartObject();
            json.WriteString("name"u8, file.Name);
            json.WriteString("text"u8, file.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("diagnostics"u8);
        ArticleFinding.Write([.. (result?.Diagnostics ?? []).Where(diagnostic => diagnostic.Path == session.Path || diagnostic.Path is null).Concat(diagnostics).Select(diagnostic => ArticleFinding.Of(article, diagnostic))], json);
    }

    /// <summary>An article as the formats take it.</summary>
    public static SourceArticle SourceOf(ArticleOutline article, string path) =>
        new(NewsDocument.Parse(article.Article.File), path, FileNames.WithoutExtension(Path.GetFileName(path)), []);
}
