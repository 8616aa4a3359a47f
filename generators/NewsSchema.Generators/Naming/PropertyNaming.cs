using System;
using System.Collections.Generic;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Naming;

/// <summary>
/// Gives a record's members their C# names: PascalCase of the JSON name, and a number behind it where the name is taken. Who has the
/// first right to a name depends on the keys alone, never on their order: what is inherited or pinned, then a key in camelCase, then
/// ordinally.
/// </summary>
internal static class PropertyNaming
{
    /// <summary>What every record has or must not have, and what generated roots have.</summary>
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

    public static MemberPlan[] Assign(RecordDraft record)
    {
        var taken = new HashSet<string>(OfRecord, StringComparer.Ordinal) { record.Name };
        taken.UnionWith(record.Pin?.OtherNames ?? default);
        taken.UnionWith(record.Role switch
        {
            RecordRole.Article => OfRoot,
            RecordRole.DataRoot => OfRoot,
            RecordRole.Entity => OfAnnotation,
            RecordRole.Statement => OfAnnotation,
            RecordRole.Value => OfAnnotation,
            _ => Array.Empty<string>(),
        });

        var names = new string?[record.Members.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = record.Members[i].FixedName;
            if (names[i] is { } name)
            {
                taken.Add(name);
            }
        }

        // All first rights before any number, so that a number never takes a name that a key has.
        int[] order = InOrderOfRight(record.Members);
        foreach (int i in order)
        {
            string name = IdentifierNaming.ToIdentifier(record.Members[i].JsonName);
            names[i] ??= taken.Add(name) ? name : null;
        }

        foreach (int i in order)
        {
            names[i] ??= Number(IdentifierNaming.ToIdentifier(record.Members[i].JsonName), taken);
        }

        var plans = new MemberPlan[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            plans[i] = record.Members[i].ToPlan(names[i]!);
        }

        return plans;
    }

    /// <summary>The next free name with a number.</summary>
    public static string Number(string name, HashSet<string> taken)
    {
        for (int number = 2; ; number++)
        {
            string numbered = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (taken.Add(numbered))
            {
                return numbered;
            }
        }
    }

    /// <summary>Of two keys with one name the one that has the first right to it.</summary>
    public static string First(string left, string right) => CompareRight(left, right) <= 0 ? left : right;

    private static int[] InOrderOfRight(List<MemberDraft> members)
    {
        var order = new int[members.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (left, right) => CompareRight(members[left].JsonName, members[right].JsonName));
        return order;
    }

    private static int CompareRight(string left, string right)
    {
        int order = IsCamelCase(right).CompareTo(IsCamelCase(left));
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    private static bool IsCamelCase(string key) => key.Length > 0 && key == IdentifierNaming.ToCamelCase(IdentifierNaming.ToIdentifier(key));
}
