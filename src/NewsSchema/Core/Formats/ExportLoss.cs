namespace NewsSchema.Formats;

/// <summary>A difference between an export and its article.</summary>
/// <param name="Kind">Lost, approximated, assumed or missing.</param>
/// <param name="Member">The member of the article's data, a path such as <c>contact.email</c>, <c>people.role</c> or <c>claims.mentions</c>; for what is missing, the member of the format.</param>
/// <param name="Concept">The concept of the member; null if it is not metadata, or no concept is known for it.</param>
/// <param name="Format">The format, such as <c>NITF 3.6</c>.</param>
/// <param name="Reason">The reason and, if there is a remedy, what to do.</param>
/// <param name="Count">The number of values of this member that it concerns.</param>
public sealed record ExportLoss(ExportLossKind Kind, string Member, NewsConcept? Concept, string Format, string Reason, int Count)
{
    /// <summary>The loss as one line.</summary>
    public override string ToString() => $"{Format}: {Member}{(Count > 1 ? $" ({Count})" : "")}: {Kind switch
    {
        ExportLossKind.Lost => "lost",
        ExportLossKind.Approximated => "approximated",
        ExportLossKind.Assumed => "assumed",
        _ => "missing",
    }}: {Reason}";
}
