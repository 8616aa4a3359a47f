namespace NewsSchema.Core.Articles;

/// <summary>A member of an article's data with a value that the text format cannot express.</summary>
/// <param name="Path">The path of the member: <c>people[0]</c>.</param>
/// <param name="Fault">What is wrong with it and what to do, as a predicate of the member without a full stop: <c>has no id</c>.</param>
internal sealed record UnwritableMember(string Path, string Fault)
{
    /// <summary>The member of an exception that <see cref="ToException"/> created; null for any other exception.</summary>
    public static UnwritableMember? Of(ArgumentException exception) => exception.Data[nameof(UnwritableMember)] as UnwritableMember;

    /// <summary>Creates the exception that refuses the member.</summary>
    public ArgumentException ToException()
    {
        var exception = new ArgumentException(Path + " " + Fault + ".");
        exception.Data[nameof(UnwritableMember)] = this;
        return exception;
    }
}
