namespace NewsSchema;

/// <summary>
/// Makes a partial record the record of a schema, of a member or of a kind. Its namespace, its accessibility and the properties that it declares take precedence over
/// what is inferred from the fixtures.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class NewsSchemaAttribute : Attribute
{
    /// <summary>Names the record that the declaration is.</summary>
    /// <param name="name">The name of a schema in the fixtures, the name of a record that is generated for a member (<c>WireStoryContact</c>), or that of a kind; null if it is the name of the record.</param>
    public NewsSchemaAttribute(string? name = null)
    {
        Name = name;
        OtherNames = [];
    }

    /// <summary>Makes one record of several that are generated for members of the same shape, such as those of an author and of an editor.</summary>
    /// <param name="name">The name that is generated for one of them.</param>
    /// <param name="otherNames">The names that are generated for the others.</param>
    public NewsSchemaAttribute(string name, params string[] otherNames)
    {
        Name = name;
        OtherNames = otherNames;
    }

    /// <summary>The name of the record that the declaration is; null if it is the name of the declaration.</summary>
    public string? Name { get; }

    /// <summary>The names of the other records that it is; usually empty.</summary>
    public IReadOnlyList<string> OtherNames { get; }

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
