using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles;

/// <summary>An article that was read from any format: its data tree and the errors in its source.</summary>
internal class ArticleDocument(MapNode tree, IReadOnlyList<SourceError> errors)
{
    /// <summary>The data tree (docs/internals/article-tree.md).</summary>
    public MapNode Tree { get; } = tree;

    /// <summary>The errors, in the order of their position in the source.</summary>
    public IReadOnlyList<SourceError> Errors { get; } = errors;

    /// <summary>The name of the schema, if the source states one.</summary>
    public virtual string? Schema => null;

    /// <summary>Converts the positions of nodes and errors to lines and columns of the source.</summary>
    public virtual LineMap Lines { get; init; } = new("");

    /// <summary>The version of the format, as the source states it; empty if it states none.</summary>
    public virtual string Version => "";

    /// <summary>What its reader approximated or did not understand, in the order of the first occurrences.</summary>
    public virtual IReadOnlyList<SourceNote> Notes => [];

    /// <summary>A document without content, for a source that could not be read.</summary>
    /// <param name="errors">Why it could not be read.</param>
    /// <param name="text">The source, as far as it has the positions of the errors.</param>
    public static ArticleDocument Empty(IReadOnlyList<SourceError> errors, string text = "") => new(new MapNode { Class = NodeClass.Article }, errors) { Lines = new LineMap(text) };

    public bool HasErrors => Errors.Any(static error => NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error);
}
