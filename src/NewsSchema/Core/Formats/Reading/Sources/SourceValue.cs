using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.Reading.Sources;

/// <summary>A text of a file with its place.</summary>
internal readonly record struct SourceValue
{
    private readonly SourcePath _path;

    /// <summary>The attribute of the element at the path whose value it is; null for a text of the element itself.</summary>
    private readonly string? _attribute;

    /// <param name="text">The text.</param>
    /// <param name="path">Its path in the file.</param>
    /// <param name="place">Its place in the file.</param>
    public SourceValue(string text, SourcePath path, SourceSpan place)
    {
        Text = text;
        _path = path;
        Place = place;
    }

    /// <param name="text">The value of the attribute.</param>
    /// <param name="element">The path of its element.</param>
    /// <param name="attribute">Its name.</param>
    /// <param name="place">Its place in the file.</param>
    public SourceValue(string text, SourcePath element, string attribute, SourceSpan place)
        : this(text, element, place)
    {
        _attribute = attribute;
    }

    public string Text { get; init; }

    public SourceSpan Place { get; init; }

    /// <summary>The path in the file. That of an attribute is found when it is needed, which is for few of them.</summary>
    public SourcePath Path
    {
        get => _attribute is null ? _path : _path.Attribute(_attribute);
        init => (_path, _attribute) = (value, null);
    }

    /// <summary>Whether the text is white space alone, so that it says nothing.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
