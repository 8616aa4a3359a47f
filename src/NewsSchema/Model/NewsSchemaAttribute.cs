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
    /// Whether the JSON is JSON-LD, in which an object may be written as its address, and one value means the same as a list of one: members that have shown an object,
    /// or nothing but addresses, may then be either, one or many. If it is not set, the setting of the record that contains this one applies, then that of the project,
    /// <c>NewsSchemaJsonLd</c>, and finally the samples decide.
    /// </summary>
    public bool JsonLd { get; set; }

    /// <summary>
    /// How the reader handles values that the types of the members cannot hold. If it is not set, the setting of the record that contains this one applies, and finally
    /// that of the project, <c>NewsSchemaMismatch</c>.
    /// </summary>
    public Mismatch Mismatch { get; set; } = Mismatch.Refuse;
}
