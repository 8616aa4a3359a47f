using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Reading.Drafts;

/// <summary>An article that was read from a trade format, with the report of its reader.</summary>
internal sealed class ReadArticle(MapNode tree, IReadOnlyList<SourceError> errors, LineMap lines, ArticleDraft draft) : ArticleDocument(tree, errors)
{
    public override LineMap Lines { get; init; } = lines;

    public override string? Schema => draft.Options.Schema;

    public override string Version => draft.Version;

    public override IReadOnlyList<SourceNote> Notes => draft.Ledger.Notes;
}
