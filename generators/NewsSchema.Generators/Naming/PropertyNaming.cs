using System.Globalization;

namespace NewsSchema.Generators.Naming;

/// <summary>
/// Gives a record's members their C# names: PascalCase of the JSON name, and a number after it if the name is taken, or <c>Attribute</c> if the JSON name begins with <c>@</c>. Which member has
/// the first right to a name depends on the keys alone, not on their order: an inherited or pinned member, then a key in camelCase,
/// then the ordinally first key.
/// </summary>
internal static class PropertyNaming
{
    /// <param name="members">The JSON names, each with the property's name if that is already chosen, and whether it has a backing field <c>_name</c>.</param>
    /// <param name="taken">The names that members must not have; the chosen names are added.</param>
    /// <returns>The properties' names, in the members' order.</returns>
    public static string[] Assign(IReadOnlyList<(string JsonName, string? FixedName, bool HasField)> members, HashSet<string> taken)
    {
        var names = new string?[members.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = members[i].FixedName;
            if (names[i] is { } name)
            {
                taken.Add(name);
            }
        }

        // All first rights are assigned before any number, so that a numbered name never takes the name of a key.
        int[] order = InOrderOfRight(members);
        foreach (int i in order)
        {
            string name = IdentifierNaming.ToIdentifier(members[i].JsonName);
            names[i] ??= !HasTakenField(i, name) && taken.Add(name) ? name : null;
        }

        // An attribute and an element of one name are both the member's own, so the word says which it is.
        foreach (int i in order)
        {
            if (names[i] is null && members[i].JsonName[0] == '@')
            {
                string name = IdentifierNaming.ToIdentifier(members[i].JsonName) + "Attribute";
                names[i] = !HasTakenField(i, name) && taken.Add(name) ? name : null;
            }
        }

        foreach (int i in order)
        {
            while (names[i] is null)
            {
                string name = Number(IdentifierNaming.ToIdentifier(members[i].JsonName), taken);
                names[i] = HasTakenField(i, name) ? null : name;
            }
        }

        return names!;

        bool HasTakenField(int index, string name) => members[index].HasField && taken.Contains("_" + char.ToLowerInvariant(name[0]) + name.Substring(1));
    }

    /// <summary>The next free name with a number.</summary>
    public static string Number(string name, HashSet<string> taken)
    {
        for (int number = 2; ; number++)
        {
            string numbered = name + number.ToString(CultureInfo.InvariantCulture);
            if (taken.Add(numbered))
            {
                return numbered;
            }
        }
    }

    /// <summary>The key that has the first right to a name that two keys have.</summary>
    public static string First(string left, string right) => CompareRight(left, right) <= 0 ? left : right;

    private static int[] InOrderOfRight(IReadOnlyList<(string JsonName, string? FixedName, bool HasField)> members)
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
