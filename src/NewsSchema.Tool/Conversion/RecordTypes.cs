using NewsSchema.Core.Tree;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Projects;
using NewsSchema.Workspaces;

namespace NewsSchema.Tool.Conversion;

/// <summary>The types that the <c>schema</c> command infers from the articles that are converted together.</summary>
internal sealed class RecordTypes
{
    private readonly Lazy<Dictionary<string, ProjectResult>> _results;

    /// <param name="files">All files of the conversion.</param>
    /// <param name="schema">The schema of articles that state none; null for that of their folder.</param>
    /// <param name="cancellation">Ends the work.</param>
    public RecordTypes(IReadOnlyList<InputFile> files, string? schema, CancellationToken cancellation)
    {
        _results = new Lazy<Dictionary<string, ProjectResult>>(() => Infer([.. files.Where(static file => FixtureNames.IsArticle(file.Name))], schema, cancellation));
    }

    /// <summary>An article's data as its record writes it; as it is if the article is not one of the files.</summary>
    public MapNode Apply(string path, MapNode tree) => _results.Value.TryGetValue(path, out ProjectResult? result) ? result.ApplyTypes(path, tree) : tree;

    private static Dictionary<string, ProjectResult> Infer(IReadOnlyList<InputFile> articles, string? schema, CancellationToken cancellation)
    {
        Dictionary<string, ProjectResult> results = new(StringComparer.Ordinal);
        foreach (ProjectGroup group in ProjectGroup.Divide(articles))
        {
            // The conversion itself says which files cannot be read.
            ProjectResult result = group.Run(CheckOptions.None with { Schema = schema }, static _ => { }, static _ => { }, cancellation);
            foreach (InputFile file in group.Files)
            {
                results.TryAdd(file.Path, result);
            }
        }

        return results;
    }
}
