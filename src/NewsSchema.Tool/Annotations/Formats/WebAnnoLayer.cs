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
    private const string Role = "ROLE_";

    /// <summary>The number of columns: one for each feature, and at least one.</summary>
    public int Columns => Math.Max(1, Features.Length + (IsRelation ? 1 : 0));

    /// <summary>Whether a column has the roles of what an annotation refers to; the next column has the places of these, and their type as its name.</summary>
    public bool IsRole(int feature) => Features[feature].StartsWith(Role, StringComparison.Ordinal) && feature + 1 < Features.Length;

    /// <summary>Whether a column is an attribute: it has neither roles nor places.</summary>
    public bool IsPlain(int feature) => !IsRole(feature) && (feature == 0 || !IsRole(feature - 1));

    /// <summary>The name of the feature that a role without a name belongs to: <c>ROLE_type:feature_type</c>.</summary>
    public string LinkName(int feature) => Features[feature].Split(':')[^1].Split('_')[0];

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
