namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>Why an edit is not possible.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record EditRefusal(EditRefusalReason Reason, string Message)
{
    /// <summary>For a selection that would cut a span: the smallest selection around it that cuts none. The user decides.</summary>
    public TextRange? Grown { get; init; }

    /// <summary>For a selection that would cut a span: the largest selection within it that cuts none; null if nothing is left.</summary>
    public TextRange? Shrunk { get; init; }
}
