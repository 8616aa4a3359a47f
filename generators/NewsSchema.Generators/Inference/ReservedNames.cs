using System;
using System.Collections.Generic;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Inference;

/// <summary>The names that a record's generated members may not have.</summary>
internal static class ReservedNames
{
    /// <summary>What every record has or must not have.</summary>
    private static readonly string[] s_ofRecord =
    {
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract",
        "PrintMembers", "Clone", "ExtensionData", "LinkReferences", "Relink", "CheckLinks", "IndexOfMember", "IsMemberSet",
    };

    private static readonly string[] s_ofRoot =
    {
        "Fixtures", "FromJson", "FromJsonAsync", "ToJson", "ToUtf8Json", "WriteTo", "WriteToAsync", "Parse", "ParseAsync", "TryParse", "FromDocument", "ToDocument", "ToNewsMarkdown", "ToPlainText", "Blocks", "Annotations", "Schema", "JsonSchema",
    };

    private static readonly string[] s_ofAnnotation = { "IsAnonymous", "InnerText", "SpeakerReference", "SourceReference", "AddresseeReference" };

    /// <summary>The record's own name, what it has from its base, and what the user's part of it declares.</summary>
    public static HashSet<string> Of(RecordDraft record)
    {
        var names = new HashSet<string>(s_ofRecord, StringComparer.Ordinal) { record.Name };
        names.UnionWith(record.Pin?.OtherNames ?? default);
        names.UnionWith(record.Role switch
        {
            RecordRole.Article or RecordRole.DataRoot => s_ofRoot,
            RecordRole.Entity or RecordRole.Statement or RecordRole.Value => s_ofAnnotation,
            _ => Array.Empty<string>(),
        });
        return names;
    }
}
