namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>A layer of WebAnno TSV, which a line of the header describes.</summary>
/// <param name="Type">The name of its type.</param>
/// <param name="Features">The names of its features.</param>
/// <param name="IsRelation">Whether it relates annotations of another layer.</param>
/// <param name="IsChain">Whether its annotations are chains of mentions.</param>
/// <param name="Target">For relations, the type of the other layer.</param>
internal sealed record WebAnnoLayer(string Type, string[] Features, bool IsRelation, bool IsChain, string Target)
{
    private const string BaseType = "BT_";

    /// <summary>The number of columns: one for each feature, and at least one.</summary>
    public int Columns => Math.Max(1, Features.Length + (IsRelation ? 1 : 0));

    /// <summary>The last part of the type's name.</summary>
    public string Name => Type.Split('.')[^1];

    /// <summary><c>#T_SP=type|feature|feature</c>, <c>#T_RL=type|feature|BT_type</c>, <c>#T_CH=type|feature|feature</c>.</summary>
    public static WebAnnoLayer Of(string line)
    {
        string[] parts = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Split('|');
        string target = parts.FirstOrDefault(static part => part.StartsWith(BaseType, StringComparison.Ordinal)) is { } name ? name[BaseType.Length..] : "";
        return new WebAnnoLayer(parts[0], [.. parts.Skip(1).Where(static part => !part.StartsWith(BaseType, StringComparison.Ordinal))], line.StartsWith("#T_RL", StringComparison.Ordinal), line.StartsWith("#T_CH", StringComparison.Ordinal), target);
    }
}
