using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.WireText;

/// <summary>A line of a message.</summary>
/// <param name="Text">The text without its line end.</param>
/// <param name="Start">Its offset in the file.</param>
internal readonly record struct WireLine(string Text, int Start)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Whether the line is indented, which begins a paragraph.</summary>
    public bool IsIndented => Text.Length > 1 && (Text[0] == '\t' || (Text[0] == ' ' && Text[1] is ' ' or '\t'));

    public SourceSpan Place => new(Start, Text.Length);

    /// <summary>The line without the blanks around it and without a sign at its end.</summary>
    public WireLine Without(char end)
    {
        string text = Text.TrimEnd();
        text = text.Length > 0 && text[text.Length - 1] == end ? text.Substring(0, text.Length - 1) : text;
        return new WireLine(text.Trim(), Start);
    }

    public bool EndsWith(char end)
    {
        string text = Text.TrimEnd();
        return text.Length > 0 && text[text.Length - 1] == end;
    }
}
