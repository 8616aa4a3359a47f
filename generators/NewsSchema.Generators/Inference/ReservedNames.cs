using System;
using System.Collections.Generic;
using System.Linq;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Inference;

/// <summary>The names that a record's generated members may not have. A test compares them with what is generated.</summary>
internal static class ReservedNames
{
    /// <summary>What the compiler gives to every record, and what a record must not have.</summary>
    private static readonly string[] s_ofCompiler =
    {
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers", "Clone",
    };

    /// <summary>What is generated for every record.</summary>
    private static readonly string[] s_ofRecord = { "ExtensionData", "IndexOfMember" };

    private static readonly string[] s_ofRoot = { "Fixtures", "FromJson", "ToJson", "ToUtf8Json", "WriteTo", "JsonSchema" };

    private static readonly string[] s_ofArticle = { "Parse", "ToNewsMarkdown", "ToPlainText", "Blocks", "Annotations", "LinkReferences" };

    private static readonly string[] s_ofAnnotation = { "IsAnonymous", "InnerText", "SpeakerReference", "SourceReference", "AddresseeReference" };

    /// <summary>The record's own name, what it has from its base, and what the user's part of it declares.</summary>
    public static HashSet<string> Of(RecordDraft record)
    {
        var names = new HashSet<string>(OfRole(record.Role), StringComparer.Ordinal) { record.Name };
        names.UnionWith(record.Pin?.OtherNames ?? default);
        return names;
    }

    /// <summary>What a record of a role has, which therefore is not a name of the record either.</summary>
    public static IEnumerable<string> OfRole(RecordRole role) => s_ofCompiler.Concat(Generated(role)).Concat(role switch
    {
        RecordRole.Entity or RecordRole.Statement or RecordRole.Value => s_ofAnnotation,
        _ => Array.Empty<string>(),
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

    /// <summary>What is generated for a record of a role beside its members.</summary>
    public static IEnumerable<string> Generated(RecordRole role) => role switch
    {
        RecordRole.Article => s_ofRecord.Concat(s_ofRoot).Concat(s_ofArticle),
        RecordRole.DataRoot => s_ofRecord.Concat(s_ofRoot),
        _ => s_ofRecord,
    };
}
