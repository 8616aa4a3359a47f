using System.Diagnostics.CodeAnalysis;

namespace NewsSchema;

/// <summary>
/// A block or another typed part of an article: its text without markup, and the spans that annotate it.
/// Converts to and from <see cref="string"/>.
/// </summary>
public partial record NewsText
{
    /// <summary>Creates a text. Set its members in an object initializer.</summary>
    public NewsText()
    {
    }

    /// <summary>The text without markup.</summary>
    public required string Text { get; init; }

    /// <summary>The spans of the text, each before those that it contains. Absent if there are none.</summary>
    public NewsList<NewsSpan> Spans { get; init; }

    /// <summary>The part of the article, for example <c>headline</c> or <c>crosshead</c>. Null for a plain paragraph, and if the name of the member gives the slot.</summary>
    public string? Slot { get; init; }

    /// <summary>The level of a heading, 1 to 6; 0 for a paragraph.</summary>
    public int Level { get; init; }

    /// <summary>The text between the previous block and this one; null if it is the usual separator of the article.</summary>
    public string? Separator { get; init; }

    /// <summary>The members that are not part of the model, and explicit nulls, as they were read. They are written back.</summary>
    public NewsExtensionData ExtensionData { get; init; }

    /// <summary>The text.</summary>
    /// <param name="text">The text with its annotations; null gives null.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator string?(NewsText? text) => text?.Text;

    /// <summary>A text without annotations.</summary>
    /// <param name="text">The text; null gives null.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator NewsText?(string? text) => text is null ? null : new NewsText { Text = text };

    /// <summary>Returns the text without markup.</summary>
    public sealed override string ToString() => Text;
}
