using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMl1;

/// <summary>The names of the article's concepts and slots in NewsML 1.2.</summary>
internal static class NewsMl1Tables
{
    /// <summary>Slots in <c>NewsLines</c>.</summary>
    public static readonly NamePairs<string> Slots = new(("headline", "HeadLine"), ("deck", "SubHeadLine"), ("kicker", "OverLine"), ("byline", "ByLine"), ("dateline", "DateLine"));

    /// <summary>Concepts in <c>NewsLines</c>.</summary>
    public static readonly NamePairs<NewsConcept> Lines = new(
        (NewsConcept.Credit, "CreditLine"),
        (NewsConcept.CopyrightNotice, "CopyrightLine"),
        (NewsConcept.UsageTerms, "RightsLine"),
        (NewsConcept.Slug, "SlugLine"),
        (NewsConcept.Keywords, "KeywordLine"));

    /// <summary>Concepts in <c>RightsMetadata</c>.</summary>
    public static readonly NamePairs<NewsConcept> Rights = new(
        (NewsConcept.CopyrightHolder, "CopyrightHolder"),
        (NewsConcept.CopyrightYear, "CopyrightDate"),
        (NewsConcept.UsageTerms, "UsageType"),
        (NewsConcept.UsageTerms, "Limitations"));

    /// <summary>Dates in <c>NewsManagement</c>.</summary>
    public static readonly NamePairs<NewsConcept> Dates = new((NewsConcept.Created, "FirstCreated"), (NewsConcept.Updated, "ThisRevisionCreated"));

    /// <summary>Parties in <c>AdministrativeMetadata</c>.</summary>
    public static readonly NamePairs<NewsConcept> Parties = new(
        (NewsConcept.Provider, "Provider"),
        (NewsConcept.Source, "Source"),
        (NewsConcept.Byline, "Creator"),
        (NewsConcept.Contributor, "Contributor"));

    /// <summary>The elements that name a subject code, the general before the specific.</summary>
    public static readonly IReadOnlyList<string> Subjects = ["Subject", "SubjectMatter", "SubjectDetail", "SubjectQualifier"];
}
