using System.ComponentModel;
using NewsSchema.CompilerServices;

namespace NewsSchema;

/// <summary>Something the article is about: a person, an organization, a place. Generated records such as <c>Person</c> derive from it.</summary>
public abstract record NewsEntity : NewsAnnotation
{
    private readonly string? _sameAs;

    /// <summary>The name that the article gives; otherwise the text of the first mention; otherwise the id.</summary>
    public required string Name { get; init; }

    /// <summary>A URI that identifies the same thing elsewhere, for example its Wikidata entry; null if none is given.</summary>
    public string? SameAs
    {
        get => _sameAs;
        init
        {
            _sameAs = value;
            ExtensionData = ExtensionData.WithoutIf(value is not null, "sameAs");
        }
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected override KeptUse UseOfKept(string jsonName, NewsAny kept) => jsonName == "sameAs" ? KeptValue.Unless(SameAs is not null) : base.UseOfKept(jsonName, kept);

    private protected sealed override string Label => Name;
}
