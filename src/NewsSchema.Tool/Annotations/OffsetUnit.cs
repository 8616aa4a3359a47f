namespace NewsSchema.Tool.Annotations;

/// <summary>What the offsets of marks count.</summary>
internal enum OffsetUnit
{
    /// <summary>UTF-16 code units, as JavaScript, Java and .NET do.</summary>
    Utf16,

    /// <summary>Unicode code points, as Python does.</summary>
    CodePoints,

    /// <summary>The bytes of UTF-8.</summary>
    Bytes,

    /// <summary>Grapheme clusters: what a reader sees as one character.</summary>
    Graphemes,
}
