using System.Diagnostics.CodeAnalysis;

namespace NewsSchema;

/// <summary>
/// A block or another typed part of an article: its text without markup, and the spans that annotate it.
/// Converts to and from <see cref="string"/>.
/// </summary>
public partial record NewsText
{
    /// <summary>Creates a text to be filled by an object initializer.</summary>
    public NewsText()
    {
    }

    /// <summary>The text without markup.</summary>
    public required string Text { get; init; }

    /// <summary>The annotations, an outer one before those it holds; absent where there are none.</summary>
    public NewsList<NewsSpan> Spans { get; init; }

    /// <summary>What part of the article it is (<c>headline</c>, <c>crosshead</c>); null for a plain paragraph, and where the member that holds the text says it.</summary>
    public string? Slot { get; init; }

    /// <summary>The level of a heading, 1 to 6; 0 for a paragraph.</summary>
    public int Level { get; init; }

    /// <summary>What stands in the article between the block before and this one; null where it is the article's usual separator.</summary>
    public string? Separator { get; init; }

    /// <summary>Members that the model does not know, and explicit nulls, as they were read; they are written back.</summary>
    public NewsExtensionData ExtensionData { get; init; }

    /// <summary>The text.</summary>
    /// <param name="text">The text with its annotations; null gives null.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator string?(NewsText? text) => text?.Text;

    /// <summary>A text without annotations.</summary>
    /// <param name="text">The text; null gives null.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator NewsText?(string? text) => text is null ? null : new NewsText { Text = text };

    /// <summary>The text.</summary>
    public sealed override string ToString() => Text;
}
