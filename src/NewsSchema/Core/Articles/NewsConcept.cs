namespace NewsSchema.Formats;

/// <summary>
/// The meaning of a metadata member in the news trade, whatever its name. Writers look for concepts, not for names.
/// Well-known names are recognized (docs/formats.md lists them); <see cref="NewsMapsToAttribute"/> gives a custom name its meaning.
/// </summary>
public enum NewsConcept
{
    /// <summary>No meaning: the member is left out of every export and reported. Also removes the built-in meaning of a well-known name.</summary>
    None,

    /// <summary>The time of the first publication: a date or date-time.</summary>
    Published,

    /// <summary>The time at which the article was first created, which is not its publication: a date or date-time.</summary>
    Created,

    /// <summary>The time at which this version was created: a date or date-time.</summary>
    Updated,

    /// <summary>The time at which the sender sent this version: a date or date-time.</summary>
    Issued,

    /// <summary>The time before which the article must not be published: a date-time.</summary>
    Embargo,

    /// <summary>The time from which on the article is out of date: a date or date-time.</summary>
    Expires,

    /// <summary>The editorial urgency, 1 (highest) to 9 (lowest).</summary>
    Urgency,

    /// <summary>The publishing status: <c>usable</c>, <c>withheld</c> or <c>canceled</c>.</summary>
    Status,

    /// <summary>The version of the article.</summary>
    Version,

    /// <summary>The slug line, which is the desk's short name for the story.</summary>
    Slug,

    /// <summary>A short name of the item that is not meant for publication.</summary>
    Title,

    /// <summary>The address of the published article.</summary>
    Url,

    /// <summary>A summary or teaser.</summary>
    Description,

    /// <summary>Free keywords: a list of texts.</summary>
    Keywords,

    /// <summary>The subjects of the article in a controlled vocabulary: codes (<c>medtop:20000638</c>, <c>20000638</c>), URIs, or maps with <c>code</c>, <c>name</c>, <c>relevance</c>, <c>confidence</c>.</summary>
    Subjects,

    /// <summary>The ids of the entities that the article is about; by default those that the headline mentions.</summary>
    About,

    /// <summary>The genre of the article: interview, analysis, match report.</summary>
    Genre,

    /// <summary>The section of the publication.</summary>
    Section,

    /// <summary>An identifier for the structure of the item.</summary>
    Profile,

    /// <summary>The author, if the text has no byline: a text, a reference, or maps with <c>name</c>.</summary>
    Byline,

    /// <summary>The text that credits the source.</summary>
    Credit,

    /// <summary>The sender of the article: a text, a reference, or a map with <c>name</c> and <c>uri</c>.</summary>
    Provider,

    /// <summary>The sources of the information: like <see cref="Provider"/>, and there may be several.</summary>
    Source,

    /// <summary>The contact for questions: a map with <c>name</c>, <c>email</c>, <c>phone</c>, <c>url</c>, <c>address</c>.</summary>
    Contact,

    /// <summary>The holder of the copyright.</summary>
    CopyrightHolder,

    /// <summary>The copyright notice.</summary>
    CopyrightNotice,

    /// <summary>The year of the copyright.</summary>
    CopyrightYear,

    /// <summary>The permitted uses of the article, in words.</summary>
    UsageTerms,

    /// <summary>The address of a statement of rights.</summary>
    RightsLink,

    /// <summary>A note from editor to editor, which is never published.</summary>
    EdNote,

    /// <summary>Related resources: addresses, or maps with <c>href</c>, <c>title</c>, <c>rel</c>.</summary>
    Links,

    /// <summary>Pictures: addresses, or maps with <c>href</c>, <c>caption</c>, <c>credit</c>, <c>alt</c>, <c>width</c>, <c>height</c>, <c>type</c>.</summary>
    Images,

    /// <summary>The origin of the content, from the IPTC's vocabulary: <c>digitalCreation</c>, <c>trainedAlgorithmicMedia</c>.</summary>
    DigitalSourceType,

    /// <summary>Further identifiers of the article: texts, or maps with <c>value</c> and <c>role</c>.</summary>
    AltIds,

    /// <summary>The people and organizations that changed or added to the content and are not its authors: like <see cref="Source"/>.</summary>
    Contributor,

    /// <summary>The priority of sending, which is not the editorial <see cref="Urgency"/>: 1 (highest) to 9 (lowest).</summary>
    Priority,

    /// <summary>The place of the event, which is not the place that the article was written in: a text, a reference, or a map with <c>name</c>, <c>district</c>, <c>area</c>, <c>country</c>.</summary>
    EventPlace,
}
