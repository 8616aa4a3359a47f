using NewsSchema.Core.Tree;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>Decides whether shapes are similar, for the map rule and the recursion rule.</summary>
internal static class ShapeSimilarity
{
    public static JsonKinds KindsOf(Shape shape)
    {
        JsonKinds kinds = shape.Texts.Count > 0 || shape.References is not null ? JsonKinds.String : JsonKinds.None;
        kinds |= shape.Numbers.Count > 0 ? JsonKinds.Number : JsonKinds.None;
        kinds |= shape.Booleans.Count > 0 ? JsonKinds.Boolean : JsonKinds.None;
        kinds |= shape.Objects is not null ? JsonKinds.Object : JsonKinds.None;
        return kinds | (shape.Lists is not null ? JsonKinds.Array : JsonKinds.None);
    }

    public static bool IsSingle(JsonKinds kinds) => (kinds & (kinds - 1)) == 0;

    /// <summary>Whether values have shown four of JSON's five kinds: the next one can be of any kind, as the default value in a JSON Schema.</summary>
    public static bool AreAny(JsonKinds kinds)
    {
        JsonKinds others = JsonKinds.String | JsonKinds.Number | JsonKinds.Boolean | JsonKinds.Object | JsonKinds.Array;
        return IsSingle(others & ~kinds);
    }

    /// <summary>Whether all values of an object have the same kind and, if they are texts, the same type.</summary>
    /// <param name="members">The object's members.</param>
    /// <param name="values">The merged shape of their values.</param>
    public static bool AreAlike(IReadOnlyList<MemberShape> members, Shape values)
    {
        if (OneOrManyRule.Applies(values))
        {
            members = members.Select(member => member with { Value = OneOrManyRule.Fold(member.Value) }).ToList();
            values = OneOrManyRule.Fold(values);
        }

        switch (KindsOf(values))
        {
            case JsonKinds.String:
                if (values.References is not null)
                {
                    return values.Texts.Count == 0;
                }

                TypePlanKind type = ScalarRule.OfText(values.Texts.Types).Kind;
                foreach (MemberShape member in members)
                {
                    if (!member.Value.IsUnknown && ScalarRule.OfText(member.Value.Texts.Types).Kind != type)
                    {
                        return false;
                    }
                }

                return true;
            case JsonKinds.Number:
            case JsonKinds.Boolean:
                return true;
            case JsonKinds.Object:
                return AreAlike(members, shape => shape.Objects);
            case JsonKinds.Array:
                return values.Lists!.Element is not { } element
                    || (IsSingle(KindsOf(element)) && AreAlike(members, shape => shape.Lists?.Element?.Objects));
            default:
                return false;
        }
    }

    /// <summary>Whether two records would have mostly the same members: three quarters of the smaller one's, at least two.</summary>
    public static bool AreAlike(ObjectShape left, ObjectShape right)
    {
        (ObjectShape smaller, ObjectShape larger) = left.Members.Count <= right.Members.Count ? (left, right) : (right, left);
        int shared = CountShared(smaller, larger);
        return left.Class == right.Class && shared >= 2 && 4 * shared >= 3 * smaller.Members.Count;
    }

    /// <summary>Whether some objects have three quarters of the members of all, or both are maps of like values.</summary>
    public static bool AreOfOneType(ObjectShape some, ObjectShape all) => MapRule.IsMap(all)
        ? KindsOf(MapRule.ValuesOf(some)) == KindsOf(MapRule.ValuesOf(all))
        : some.Values is null && 4 * (CountShared(some, all) + CountSharedAttributes(some, all)) >= 3 * all.Members.Count;

    /// <summary>The number of members that two objects have in common, with the same kind, without keywords of a notation (<c>@type</c>).</summary>
    public static int CountShared(ObjectShape one, ObjectShape other)
    {
        int shared = 0;
        int j = 0;
        foreach (MemberShape member in one.Members)
        {
            // Both are in ordinal order.
            while (j < other.Members.Count && string.CompareOrdinal(other.Members[j].Name, member.Name) < 0)
            {
                j++;
            }

            bool isShared = j < other.Members.Count && other.Members[j].Name == member.Name
                && HaveKindInCommon(member.Value, other.Members[j].Value);
            shared += isShared && !IsKeyword(member.Name) ? 1 : 0;
        }

        return shared;
    }

    /// <summary>The number of attributes of XML that two elements have in common. In JSON such names are keywords.</summary>
    private static int CountSharedAttributes(ObjectShape one, ObjectShape other)
    {
        if (one.Class != NodeClass.Element)
        {
            return 0;
        }

        var names = new HashSet<string>(one.Members.Select(member => member.Name), StringComparer.Ordinal);
        return other.Members.Count(member => IsKeyword(member.Name) && names.Contains(member.Name));
    }

    public static bool HaveKindInCommon(Shape left, Shape right) =>
        left.IsUnknown || right.IsUnknown || (KindsOf(left) & KindsOf(right)) != 0
        || (KindsOfElements(left) & KindsOfElements(right)) != 0;

    /// <summary>The kinds of single values and of the elements of lists, which can become one or many.</summary>
    private static JsonKinds KindsOfElements(Shape shape)
    {
        JsonKinds kinds = KindsOf(shape);
        return shape.Lists is not { } lists ? kinds : (kinds & ~JsonKinds.Array) | (lists.Element is null ? JsonKinds.None : KindsOf(lists.Element));
    }

    /// <summary>Whether a key is a keyword of JSON-LD or JSON Schema (<c>@type</c>, <c>$schema</c>), which objects of any type have.</summary>
    private static bool IsKeyword(string key) => key.Length > 0 && key[0] is '@' or '$';

    /// <summary>
    /// Whether the objects in an object's members are variants of one: all have three quarters of their members in common with the
    /// largest one, and more than two thirds of them have at least two.
    /// </summary>
    private static bool AreAlike(IReadOnlyList<MemberShape> members, Func<Shape, ObjectShape?> select)
    {
        ObjectShape? largest = null;
        foreach (MemberShape member in members)
        {
            if (select(member.Value) is { } objects && objects.Members.Count > (largest?.Members.Count ?? 0))
            {
                largest = objects;
            }
        }

        int all = 0;
        int similar = 0;
        foreach (MemberShape member in members)
        {
            if (largest is null || select(member.Value) is not { } objects || objects.Members.Count == 0)
            {
                continue;
            }

            int shared = CountShared(objects, largest);
            all++;
            similar += shared >= 2 ? 1 : 0;
            if (4 * shared < 3 * objects.Members.Count)
            {
                return false;
            }
        }

        return 3 * similar > 2 * all || (largest?.Members.Count ?? 0) <= 1;
    }
}
