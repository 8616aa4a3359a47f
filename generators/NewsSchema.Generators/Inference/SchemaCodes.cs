using NewsSchema.Core.Errors;

namespace NewsSchema.Generators.Inference;

/// <summary>The diagnostics of several fixtures of one schema.</summary>
internal static class SchemaCodes
{
    /// <summary>{0} the other file, {1} schema, {2} fixture.</summary>
    public static readonly NewsErrorCode FixtureName = new(
        "NEWS4005", NewsSeverity.Error, "Two fixtures with one name", "{0} is already {1}.Fixtures.{2}: rename one of the files");

    /// <summary>{0} schema, {1} what its samples are, {2} one of them, {3} what this file is.</summary>
    public static readonly NewsErrorCode MixedSchema = new(
        "NEWS4008",
        NewsSeverity.Error,
        "Schema has samples of two sorts",
        "schema {0} has {1} ({2}), so {3} cannot be a sample of it: give this file another schema");

    /// <summary>{0} path, {1} number of values, {2} discriminator, {3} figures, {4} record.</summary>
    public static readonly NewsErrorCode Variants = new(
        "NEWS4020",
        NewsSeverity.Note,
        "Objects are variants of a record",
        "'{0}': variants by '{2}': {1} values, {3}. To decide otherwise, declare a partial record with [NewsSchema(\"{4}\")]; an abstract one has variants");

    /// <summary>{0} path, {1} discriminator, {2} the limit.</summary>
    public static readonly NewsErrorCode TooManyVariants = new(
        "NEWS4021", NewsSeverity.Note, "Too many values for variants", "'{0}' stays one record because '{1}' has more than {2} values");

    /// <summary>{0} the records, {1} their names as arguments, {2} a modifier.</summary>
    public static readonly NewsErrorCode SameShape = new(
        "NEWS4022",
        NewsSeverity.Note,
        "Records have the same members",
        "{0} have the same members. If they are the same thing, declare one record for them: [NewsSchema({1})] {2}partial record");

    /// <summary>{0} schema, {1} the limit.</summary>
    public static readonly NewsErrorCode TooManyRecords = new(
        "NEWS4023",
        NewsSeverity.Warning,
        "Schema has too many records",
        "the samples of {0} have more than {1} different objects, so the deepest are NewsAny: if keys are data, declare their member as NewsMap<T>; if samples are of different things, give them different schemas");

    /// <summary>Every entry, ordered by id.</summary>
    public static readonly NewsErrorCode[] All = [FixtureName, MixedSchema, Variants, TooManyVariants, SameShape, TooManyRecords];
}
