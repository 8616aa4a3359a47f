using NewsSchema.Core.Text;

namespace NewsSchema.Generators.Contract;

/// <summary>A line of one of the contract's files.</summary>
/// <param name="Member">What it says.</param>
/// <param name="IsRemoved">Whether it says that the member is no longer so.</param>
/// <param name="IsShipped">Whether it stands in the file of what is shipped.</param>
/// <param name="Path">The file's path.</param>
/// <param name="Span">The line in the file's text with CRLF and CR as LF.</param>
internal sealed record ContractEntry(ContractMember Member, bool IsRemoved, bool IsShipped, string Path, SourceSpan Span)
{
    public const string RemovedMark = "*REMOVED*";

    /// <summary>The line as it is written.</summary>
    public string Line => IsRemoved ? RemovedMark + Member : Member.ToString();
}
