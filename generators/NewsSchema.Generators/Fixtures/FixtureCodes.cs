using NewsSchema.Core.Errors;

namespace NewsSchema.Generators.Fixtures;

/// <summary>The diagnostics of a file as a fixture of a project, except for those of its text.</summary>
internal static class FixtureCodes
{
    /// <summary>{0} what was given as a name.</summary>
    public static readonly NewsErrorCode SchemaName = new(
        "NEWS4004",
        NewsSeverity.Error,
        "Fixture names no schema",
        "'{0}' cannot name a schema: write 'schema: Name' into the front matter, or Schema=\"Name\" on its item");

    /// <summary>{0} the key, {1} the member.</summary>
    public static readonly NewsErrorCode KeyCollision = new(
        "NEWS4006",
        NewsSeverity.Note,
        "Metadata key is a member of every article",
        "'{0}' is something else in an article's data, so this is called '{1}' there");

    public static readonly NewsErrorCode NoObject = new(
        "NEWS4007", NewsSeverity.Error, "Sample is not an object", "a sample is an object: put this value into one, or leave it out");

    public static readonly NewsErrorCode NoSample = new(
        "NEWS4009", NewsSeverity.Warning, "Fixture holds no sample", "the file holds no sample, so that no type is made from it: add an object, or remove the file");

    /// <summary>{0} the name, {1} the earlier one.</summary>
    public static readonly NewsErrorCode CaseNames = new(
        "NEWS4013",
        NewsSeverity.Note,
        "Names that readers may confuse",
        "'{0}' differs from '{1}' only by case: the generated reader takes the exact name first, but other readers that ignore case cannot tell them apart");

    /// <summary>NEWS4013 for a name that every record has for something else.</summary>
    public static readonly NewsErrorCode ReservedName = new(
        CaseNames.Id, CaseNames.Severity, CaseNames.Title, "'{0}' is the property for unknown members in every record, so that this member's property has another name");

    /// <summary>Every entry, ordered by id.</summary>
    public static readonly NewsErrorCode[] All = [SchemaName, KeyCollision, NoObject, NoSample, CaseNames];
}
