using NewsSchema.Core.Errors;

namespace NewsSchema.Generators.Checking;

/// <summary>What a sample can be reported for once the project's types are known.</summary>
internal static class CheckCodes
{
    /// <summary>{0} path, {1} kind here, {2} kind there, {3} file:line:column.</summary>
    public static readonly NewsErrorCode MixedKinds = new NewsErrorCode(
        "NEWS4010", NewsSeverity.Note, "Mixed kinds become a union", "'{0}' is {1} here but {2} at {3}: its type has a member for each");

    /// <summary>Every entry, ordered by id.</summary>
    public static readonly NewsErrorCode[] All = { MixedKinds };
}
