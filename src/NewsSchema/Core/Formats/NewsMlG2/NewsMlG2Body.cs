namespace NewsSchema.Formats;

/// <summary>The language of the text inside a news item.</summary>
public enum NewsMlG2Body
{
    /// <summary>XHTML, which nine of ten agencies send. It carries all annotations.</summary>
    Xhtml,

    /// <summary>NITF, for readers that expect it.</summary>
    Nitf,
}
