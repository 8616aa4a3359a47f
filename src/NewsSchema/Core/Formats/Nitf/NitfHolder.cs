namespace NewsSchema.Core.Formats.Nitf;

/// <summary>Specifies the content that an element of NITF may hold.</summary>
internal enum NitfHolder
{
    /// <summary>Text and all inline elements.</summary>
    Enriched,

    /// <summary>Text, persons, titles and locations.</summary>
    Byline,

    /// <summary>Text, locations and dates.</summary>
    Dateline,

    /// <summary>Text and organizations.</summary>
    Distributor,

    /// <summary>Text and functions.</summary>
    Person,

    /// <summary>Text only.</summary>
    Text,

    /// <summary>Text only, in a headline, which readers expect to be plain.</summary>
    Headline,
}
