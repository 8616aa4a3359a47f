using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Inference;

/// <summary>The names that a record's generated members must not have. A test compares them with generated records.</summary>
internal static class ReservedNames
{
    /// <summary>The names of members that the compiler adds to every record, and those that a record must not have.</summary>
    private static readonly string[] s_ofCompiler =
    [
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers", "Clone",
        "TryParse",
    ];

    /// <summary>The names of members that are generated for every record.</summary>
    private static readonly string[] s_ofRecord = ["ExtensionData", "_extensionData", "DropOutdatedJson", "IndexOfMember", "UseOfKept", "WriteVariant", "VariantValues", "DescribeMembers"];

    private static readonly string[] s_ofRoot = ["Fixtures", "FromJson", "FromJsonAsync", "ToJson", "ToUtf8Json", "WriteTo", "WriteToAsync", "JsonSchema"];

    private static readonly string[] s_ofData = ["ParseXml", "ParseXmlAsync"];

    private static readonly string[] s_ofArticle =
    [
        "Parse", "ParseAsync", "FromDocument", "ToDocument", "ToNewsMarkdown", "ToPlainText", "Blocks", "Annotations",
        "LinkReferences", "Relink", "CheckLinks", "linkState",
    ];

    private static readonly string[] s_ofUnion = ["TryGetString", "TryGetNumber", "TryGetBoolean", "TryGetObject", "TryGetArray"];

    private static readonly string[] s_ofAnnotation = ["IsAnonymous", "InnerText", "SpeakerReference", "SourceReference", "AddresseeReference"];

    /// <summary>The record's own name, the names of its base, and those that the user's part declares.</summary>
    public static HashSet<string> Of(RecordDraft record)
    {
        var names = new HashSet<string>(OfRole(record.Role), StringComparer.Ordinal) { record.Name };
        names.UnionWith(record.Pin?.OtherNames ?? default);
        if (record.Base is { } @base)
        {
            names.UnionWith(Of(@base));
        }

        if (record.Decision is not null)
        {
            // Each variant declares the discriminator, which must not have the variant's own name, and its user's part must not hide what it inherits.
            names.UnionWith(record.AllVariants.Select(variant => variant.Name));
            names.UnionWith(record.AllVariants.SelectMany(variant => variant.Pin?.OtherNames ?? default));
            names.UnionWith(record.Pin?.Members.Select(member => member.Name) ?? []);
        }

        return names;
    }

    /// <summary>The members of a record of a role, which the record's own name must not equal either.</summary>
    public static IEnumerable<string> OfRole(RecordRole role) => s_ofCompiler.Concat(Generated(role)).Concat(role switch
    {
        RecordRole.Entity or RecordRole.Statement or RecordRole.Value => s_ofAnnotation,
        _ => [],
    });

    /// <summary>The runtime's record that the generated part derives from; null if it derives from none.</summary>
    public static string? BaseOf(RecordRole role) => role switch
    {
        RecordRole.Text => "NewsSchema.NewsText",
        RecordRole.Entity => "NewsSchema.NewsEntity",
        RecordRole.Statement => "NewsSchema.NewsStatement",
        RecordRole.Value => "NewsSchema.NewsValue",
        _ => null,
    };

    /// <summary>The names that are generated for a record of a role, in addition to its members.</summary>
    public static IEnumerable<string> Generated(RecordRole role) => role switch
    {
        RecordRole.Article => s_ofRecord.Concat(s_ofRoot).Concat(s_ofArticle),
        RecordRole.DataRoot => s_ofRecord.Concat(s_ofRoot).Concat(s_ofData),
        RecordRole.Union => s_ofRecord.Concat(s_ofUnion),
        _ => s_ofRecord,
    };
}
