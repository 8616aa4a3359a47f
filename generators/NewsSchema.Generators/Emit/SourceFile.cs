namespace NewsSchema.Generators.Emit;

/// <summary>One generated file.</summary>
/// <param name="HintName">The hint name, unique in the project regardless of case.</param>
/// <param name="Text">The complete text, with LF line ends.</param>
internal sealed record SourceFile(string HintName, string Text)
{
    public bool Equals(SourceFile? other) =>
        other is not null
        && string.Equals(HintName, other.HintName, StringComparison.Ordinal)
        && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override int GetHashCode() => HintName.GetHashCode();
}
