using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.LanguageServer.Protocol;
using NewsSchema.Tool.LanguageServer.Workspaces;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>The entities of all articles.</summary>
internal static class WorkspaceSymbols
{
    /// <summary>More than a list shows; the user types on.</summary>
    private const int MaxCount = 1000;

    /// <param name="projects">The projects.</param>
    /// <param name="documents">The open documents.</param>
    /// <param name="query">A part of a name or an id, in any case; empty for all.</param>
    /// <param name="cancellation">Cancels the search between files.</param>
    public static IReadOnlyList<SymbolInformation> Find(ProjectSet projects, DocumentSet documents, string query, CancellationToken cancellation)
    {
        string wanted = query.TrimStart('#');
        Dictionary<string, string> uris = documents.Documents.Values.ToDictionary(ProjectSet.PathOf, static document => document.Uri, DocumentUri.Comparer);
        return
        [
            .. projects.All(documents, cancellation)
                .SelectMany(static project => project.Result.Files)
                .Where(RequestContext.IsAnArticle)
                .SelectMany(file =>
                {
                    cancellation.ThrowIfCancellationRequested();
                    return ArticleSummary.Of(file.Fixture.Path, file.Text.Text).Entities.Select(entity => (File: file.Fixture.Path, Entity: entity));
                })
                .Where(found => found.Entity.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase) || found.Entity.Id.Contains(wanted, StringComparison.OrdinalIgnoreCase))
                .OrderBy(found => !found.Entity.Name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase))
                .ThenBy(static found => found.Entity.Name, StringComparer.Ordinal)
                .Take(MaxCount)
                .Select(found => new SymbolInformation(
                    found.Entity.Name,
                    SymbolKind.Struct,
                    new Location(uris.GetValueOrDefault(found.File) ?? DocumentUri.Of(found.File), found.Entity.Declaration),
                    $"{found.Entity.Kind} #{found.Entity.Id}, {Path.GetFileName(found.File)}")),
        ];
    }
}
