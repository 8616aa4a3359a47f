using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.Reading.Drafts;

/// <summary>A marked part of a block.</summary>
internal sealed class DraftMark
{
    public int Start { get; set; }

    /// <summary>The position after the last character; -1 while the element is open.</summary>
    public int End { get; set; } = -1;

    public SourceSpan Place { get; init; }

    public SourcePath Path { get; init; } = null!;

    /// <summary>Kinds, slots, anchors, fields and tags. The kind of an entity is not among them.</summary>
    public List<string> Classes { get; } = [];

    /// <summary>The entity that the mark mentions; null for other marks.</summary>
    public DraftEntity? Entity { get; set; }

    /// <summary>The id of a statement or a value; null if it has none.</summary>
    public string? Id { get; set; }

    /// <summary>The attributes; references have a <c>#</c>.</summary>
    public List<KeyValuePair<string, string>> Attributes { get; } = [];

    /// <summary>The name of the speaker of a quotation, who becomes a reference if there is an entity of that name.</summary>
    public string? QuoteSource { get; set; }

    /// <summary>Whether the element has an id in an own file, as each element of the text that marks something has.</summary>
    public bool IsIdentified { get; set; }

    /// <summary>Whether the text is the role of a person near it.</summary>
    public bool IsRole { get; set; }

    /// <summary>The person whose role the text is; null if there is none or until all marks of the block are known.</summary>
    public DraftEntity? Person { get; set; }

    /// <summary>Whether the mark says anything.</summary>
    public bool IsEmpty => Classes.Count == 0 && Entity is null && Id is null && QuoteSource is null && Attributes.Count == 0 && !IsRole;

    /// <summary>Whether the mark has attributes alone.</summary>
    public bool IsBare => Classes.Count == 0 && Entity is null && Id is null && QuoteSource is null && Attributes.Count > 0 && !IsRole;

    /// <summary>The same mark on another part of the text.</summary>
    public DraftMark Fragment(int start, int end)
    {
        var copy = new DraftMark { Start = start, End = end, Place = Place, Path = Path, Entity = Entity, Id = Id, QuoteSource = QuoteSource, IsRole = IsRole, Person = Person };
        copy.Classes.AddRange(Classes);
        copy.Attributes.AddRange(Attributes);
        return copy;
    }
}
