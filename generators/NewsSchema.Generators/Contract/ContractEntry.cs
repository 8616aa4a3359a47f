using NewsSchema.Core.Text;

namespace NewsSchema.Generators.Contract;

/// <summary>A line of one of the contract's files.</summary>
/// <param name="Member">The member that the line states.</param>
/// <param name="IsRemoved">Whether the line declares the member removed.</param>
/// <param name="IsShipped">Whether the line is in the file of shipped members.</param>
/// <param name="Path">The file's path.</param>
/// <param name="Span">The line in the file's text with CRLF and CR as LF.</param>
internal sealed record ContractEntry(ContractMember Member, bool IsRemoved, bool IsShipped, string Path, SourceSpan Span)
{
    public const string RemovedMark = "*REMOVED*";

    /// <summary>The line as it is written.</summary>
    public string Line => IsRemoved ? RemovedMark + Member : Member.ToString();
}
