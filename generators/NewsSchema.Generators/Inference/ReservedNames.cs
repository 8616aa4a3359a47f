using System;
using System.Collections.Generic;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Inference;

/// <summary>The names that a record's generated members may not have.</summary>
internal static class ReservedNames
{
    /// <summary>What every record has or must not have.</summary>
    private static readonly string[] OfRecord =
    {
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract",
        "PrintMembers", "Clone", "ExtensionData", "LinkReferences", "IndexOfMember",
    };

    private static readonly string[] OfRoot =
    {
        "Fixtures", "FromJson", "ToJson", "ToUtf8Json", "WriteTo", "Parse", "ToNewsMarkdown", "ToPlainText", "Blocks", "Annotations", "Schema", "JsonSchema",
    };

    private static readonly string[] OfAnnotation = { "IsAnonymous", "InnerText", "SpeakerReference", "SourceReference", "AddresseeReference" };

    /// <summary>The record's own name, what it has from its base, and what the user's part of it declares.</summary>
    public static HashSet<string> Of(RecordDraft record)
    {
        var names = new HashSet<string>(OfRecord, StringComparer.Ordinal) { record.Name };
        names.UnionWith(record.Pin?.OtherNames ?? default);
        names.UnionWith(record.Role switch
        {
            RecordRole.Article or RecordRole.DataRoot => OfRoot,
            RecordRole.Entity or RecordRole.Statement or RecordRole.Value => OfAnnotation,
            _ => Array.Empty<string>(),
        });
        return names;
    }
}
