namespace NewsSchema.Formats;

/// <summary>Specifies what a reader does with facts of a file that no member of an article can hold.</summary>
public enum VendorFacts
{
    /// <summary>Keeps them in the metadata member <c>vendor</c>, by their path in the file, and notes it in the report (NEWS8013).</summary>
    Keep,

    /// <summary>Leaves them out of the article. The report has a note with each path (NEWS8013).</summary>
    Report,
}
