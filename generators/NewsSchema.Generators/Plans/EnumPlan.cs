using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Plans;

/// <summary>What a serializer must know about a user's enum that a pin uses.</summary>
/// <param name="Name">The full C# name, as <see cref="TypePlan.Record"/> refers to it.</param>
/// <param name="Members">Every member with its JSON text (never null here), in source order.</param>
internal sealed record EnumPlan(string Name, EquatableArray<EnumMemberPlan> Members)
{
    /// <summary>The <see cref="TypePlan.Style"/> of an enum whose samples have the C# names of its members.</summary>
    public const string MemberNames = "names";

    /// <summary>The JSON texts that are read, each with its member. The first of a value is the one that is written.</summary>
    /// <param name="style">The style of the samples.</param>
    public IReadOnlyList<(string Text, EnumMemberPlan Member)> Texts(string? style)
    {
        var texts = new List<(string Text, EnumMemberPlan Member)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (bool isOther in new[] { false, true })
        {
            foreach (EnumMemberPlan member in Members)
            {
                bool isMemberName = !member.IsNamed && (style == MemberNames) != isOther;
                string text = isMemberName ? member.Name : member.JsonName!;
                if (known.Add(text))
                {
                    texts.Add((text, member));
                }
            }
        }

        return texts;
    }
}
