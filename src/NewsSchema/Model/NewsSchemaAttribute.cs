namespace NewsSchema;

/// <summary>
/// Makes a partial record the root of a schema. Its namespace, its accessibility and the properties that it declares take precedence over
/// what is inferred from the fixtures.
/// </summary>
/// <param name="name">The name of the schema in the fixtures; null if it is the name of the record.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class NewsSchemaAttribute(string? name = null) : Attribute
{
    /// <summary>The name of the schema in the fixtures; null if it is the name of the record.</summary>
    public string? Name { get; } = name;

    /// <summary>How the reader handles members that no fixture contains.</summary>
    public UnknownMembers UnknownMembers { get; set; } = UnknownMembers.Keep;

    /// <summary>
    /// How the reader handles values that the types of the members cannot hold. If it is not set, the setting of the record that contains this one applies, and finally
    /// that of the project, <c>NewsSchemaMismatch</c>.
    /// </summary>
    public Mismatch Mismatch { get; set; } = Mismatch.Refuse;
}
