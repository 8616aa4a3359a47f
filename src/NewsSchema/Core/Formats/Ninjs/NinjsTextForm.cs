namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>The form of a text, the best one to read first.</summary>
internal enum NinjsTextForm
{
    /// <summary>XHTML by its type or name.</summary>
    Xhtml,

    /// <summary>HTML by its type, its name or its tags.</summary>
    Html,

    /// <summary>A NITF document.</summary>
    Nitf,

    /// <summary>Text without markup.</summary>
    Plain,

    /// <summary>A form that is not read.</summary>
    Other,
}
