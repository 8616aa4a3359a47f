namespace NewsSchema.Formats;

/// <summary>
/// What a member of an article's metadata means to the news trade, whatever it is called: the writers look for concepts, not for names.
/// Well-known names are recognised (docs/formats.md lists them); a name of one's own is given its meaning by <see cref="NewsMapsToAttribute"/>.
/// </summary>
public enum NewsConcept
{
    /// <summary>Nothing that a standard knows: the member is left out of every export, and reported. Also takes a well-known name its meaning.</summary>
    None,

    /// <summary>When the article was first published: a date or date-time.</summary>
    Published,

    /// <summary>When the article was first created, which is not when it was published: a date or date-time.</summary>
    Created,

    /// <summary>When this version was made: a date or date-time.</summary>
    Updated,

    /// <summary>When the sender sent this version out: a date or date-time.</summary>
    Issued,

    /// <summary>Until when the article must not be published: a date-time.</summary>
    Embargo,

    /// <summary>From when on the article is out of date: a date or date-time.</summary>
    Expires,

    /// <summary>The editorial urgency, 1 (highest) to 9 (lowest).</summary>
    Urgency,

    /// <summary>Whether it may be used: <c>usable</c>, <c>withheld</c> or <c>canceled</c>.</summary>
    Status,

    /// <summary>The version of the article.</summary>
    Version,

    /// <summary>The slug line, the desk's handle for the story.</summary>
    Slug,

    /// <summary>A short name of the item that is not meant for publication.</summary>
    Title,

    /// <summary>The address of the published article.</summary>
    Url,

    /// <summary>A summary or teaser.</summary>
    Description,

    /// <summary>Free keywords: a list of texts.</summary>
    Keywords,

    /// <summary>What the article is about, by a controlled vocabulary: codes (<c>medtop:20000638</c>, <c>20000638</c>), URIs, or maps with <c>code</c>, <c>name</c>, <c>relevance</c>, <c>confidence</c>.</summary>
    Subjects,

    /// <summary>The ids of the entities that the article is about; by default those that the headline mentions.</summary>
    About,

    /// <summary>The nature of the article: interview, analysis, match report.</summary>
    Genre,

    /// <summary>The section of the publication.</summary>
    Section,

    /// <summary>An identifier for the structure of the item.</summary>
    Profile,

    /// <summary>Who wrote it, where the text has no byline: a text, a reference, or maps with <c>name</c>.</summary>
    Byline,

    /// <summary>How the source is to be credited.</summary>
    Credit,

    /// <summary>Who sends the article: a text, a reference, or a map with <c>name</c> and <c>uri</c>.</summary>
    Provider,

    /// <summary>Where its information comes from: as <see cref="Provider"/>, also several.</summary>
    Source,

    /// <summary>Whom to ask: a map with <c>name</c>, <c>email</c>, <c>phone</c>, <c>url</c>, <c>address</c>.</summary>
    Contact,

    /// <summary>Whose the copyright is.</summary>
    CopyrightHolder,

    /// <summary>The copyright notice.</summary>
    CopyrightNotice,

    /// <summary>The year of the copyright.</summary>
    CopyrightYear,

    /// <summary>What the article may be used for, in words.</summary>
    UsageTerms,

    /// <summary>The address of a statement of rights.</summary>
    RightsLink,

    /// <summary>A note from editor to editor, never published.</summary>
    EdNote,

    /// <summary>Related resources: addresses, or maps with <c>href</c>, <c>title</c>, <c>rel</c>.</summary>
    Links,

    /// <summary>Pictures: addresses, or maps with <c>href</c>, <c>caption</c>, <c>credit</c>, <c>alt</c>, <c>width</c>, <c>height</c>, <c>type</c>.</summary>
    Images,

    /// <summary>How the content came to be, by the IPTC's vocabulary: <c>digitalCreation</c>, <c>trainedAlgorithmicMedia</c>.</summary>
    DigitalSourceType,
}
