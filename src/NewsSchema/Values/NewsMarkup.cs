namespace NewsSchema;

/// <summary>
/// Text in which words and elements alternate, such as the body of a story in XML: everything between two tags, unchanged. JSON has it as a string.
/// Values with equal texts are equal.
/// </summary>
public readonly partial record struct NewsMarkup
{
    private readonly string? _text;

    /// <summary>Creates markup from its text.</summary>
    /// <param name="text">The text with its tags. Whether it is well-formed is not checked.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public NewsMarkup(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>
    /// Returns the words without tags and comments, and with characters for entities. What begins a line in XHTML or NITF begins a line; white space
    /// is one space.
    /// </summary>
    public string ToPlainText() => MarkupText.ToPlain(ToString());

    /// <inheritdoc/>
    public bool Equals(NewsMarkup other) => ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the text with its tags.</summary>
    public override string ToString() => _text ?? "";
}
