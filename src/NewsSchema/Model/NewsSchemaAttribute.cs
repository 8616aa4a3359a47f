namespace NewsSchema;

/// <summary>
/// Makes a partial record the root of a schema: its namespace, accessibility and the properties that it declares itself win over what the fixtures suggest.
/// </summary>
/// <param name="name">The schema's name as the fixtures give it; null where it is the record's name.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class NewsSchemaAttribute(string? name = null) : Attribute
{
    /// <summary>The schema's name; null where it is the record's name.</summary>
    public string? Name { get; } = name;

    /// <summary>What reading does with members that no fixture shows.</summary>
    public UnknownMembers UnknownMembers { get; set; } = UnknownMembers.Keep;
}
