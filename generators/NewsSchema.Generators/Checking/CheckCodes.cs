using NewsSchema.Core.Errors;

namespace NewsSchema.Generators.Checking;

/// <summary>The diagnostics of samples that need the project's types.</summary>
internal static class CheckCodes
{
    /// <summary>{0} path, {1} kind here, {2} kind there, {3} file:line:column.</summary>
    public static readonly NewsErrorCode MixedKinds = new(
        "NEWS4010", NewsSeverity.Note, "Mixed kinds become a union", "'{0}' is {1} here but {2} at {3}: its type has a member for each");

    /// <summary>{0} path, {1} the type, {2} the type without this value.</summary>
    public static readonly NewsErrorCode WidenedType = new(
        "NEWS4011",
        NewsSeverity.Note,
        "One value makes a member text",
        "'{0}' is {1} because of this value alone: without it all samples are {2}");

    /// <summary>{0} what is written, {1} what may be meant.</summary>
    public static readonly NewsErrorCode LikelyTypo = new(
        "NEWS4012",
        NewsSeverity.Note,
        "Name is almost one of the vocabulary",
        "{0} is written here only: did you mean {1}?");

    /// <summary>{0} an element, {1} the one before it.</summary>
    public static readonly NewsErrorCode Interleaved = new(
        "NEWS8402",
        NewsSeverity.Note,
        "Order of elements is not in the data",
        "<{0}> comes again after <{1}>, and lists have only the order of one name: if the order matters, declare the element that contains both as NewsMarkup");

    /// <summary>Every entry, ordered by id.</summary>
    public static readonly NewsErrorCode[] All = [MixedKinds, WidenedType, LikelyTypo, Interleaved];
}
