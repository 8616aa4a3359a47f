using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles.Building;

/// <summary>The content between <c>{</c> and <c>}</c>: classes, at most one id, pairs.</summary>
internal sealed class AttributeList
{
    private AttributeItems<AttributeName> _classes;
    private AttributeItems<AttributePair> _pairs;
    private AttributeName _id;

    /// <summary>The classes without their dots, in the order of the source.</summary>
    public ref AttributeItems<AttributeName> Classes => ref _classes;

    /// <summary>The id without its <c>#</c>.</summary>
    public AttributeName? Id
    {
        get => _id.Text is null ? null : _id;
        set => _id = value.GetValueOrDefault();
    }

    public ref AttributeItems<AttributePair> Pairs => ref _pairs;

    /// <summary>The comments, with their percent signs; null if there are none or the reader was not asked for positions.</summary>
    public List<SourceSpan>? Comments { get; set; }

    /// <summary>The span from brace to brace.</summary>
    public SourceSpan Source { get; set; }
}
