using NewsSchema.Core.Tree;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// Decides which objects are maps, whose keys are data. An object is a map if most keys cannot be names. If its values are alike, it is also a map if
/// <list type="bullet">
/// <item>all keys are language tags (<c>{"en": …, "de": …}</c>),</item>
/// <item>its values are objects and a key cannot be a name, or the keys differ: among three or more, some object lacks one, or no key is common to all,</item>
/// <item>its values are scalars, none of eight or more keys is common to all, and an object has at most half of them on average,</item>
/// <item>there are more keys than a person would name for values of one kind.</item>
/// </list>
/// If its values differ, it is a map if there are as many keys, an object has hardly any of them, and hardly any key is in half of the objects.
/// A pin overrides these rules.
/// </summary>
internal static class MapRule
{
    /// <summary>An object with more members of one shape than this is a map, even if all objects have these members.</summary>
    private const int MaxAlike = 30;

    /// <summary>Records of optional texts are common (<c>[{"name": …}, {"uri": …}]</c>): an object of scalars with fewer keys is not a map.</summary>
    private const int MinScalarKeys = 8;

    /// <summary>Objects with data as keys have at most one of this many of all keys. A record with as many optional members has some that are common, such as an id.</summary>
    private const int MinKeysPerMember = 8;

    /// <summary>At most one of this many keys is in half of the objects, if all values are objects; otherwise, none.</summary>
    private const int MinKeysPerCommon = 16;

    /// <summary>Each member of the values is on average in the values of this many keys: the keys of properties are data, those whose objects differ are names.</summary>
    private const int MinShared = 4;

    public static bool IsMap(ObjectShape objects)
    {
        if (objects.Values is not null)
        {
            return true;
        }

        int keys = objects.Members.Count;
        if (objects.Class != NodeClass.Data || keys == 0)
        {
            return false;
        }

        int names = 0;
        int languages = 0;
        int common = 0;
        long occurrences = 0;
        long filled = objects.Count - objects.Empty;
        foreach (MemberShape member in objects.Members)
        {
            names += KeyClassifier.IsName(member.Name) ? 1 : 0;
            languages += KeyClassifier.IsLanguage(member.Name) ? 1 : 0;
            common += member.Value.Count >= filled ? 1 : 0;
            occurrences += member.Value.Count;
        }

        if (2 * names < keys)
        {
            return true;
        }

        Shape values = ValuesOf(objects);
        if (!ShapeSimilarity.AreAlike(objects.Members, values))
        {
            return AreOfAnyKind(values) ? IsSparse(objects, 0) : IsSparse(objects, keys / MinKeysPerCommon) && ShareMembers(objects.Members, values);
        }

        if (keys > MaxAlike || (languages == keys && !AreEnglishWords(objects.Members)))
        {
            return true;
        }

        bool isStructural = values.Objects is not null || values.Lists?.Element?.Objects is not null;
        return isStructural
            ? (names < keys && keys > 1) || (keys >= 3 && common < keys) || (keys >= 2 && common == 0)
            : keys >= MinScalarKeys && common == 0 && 2 * occurrences <= filled * keys;
    }

    /// <summary>Whether the keys of a map look like names, but there are too many for a type, and the values have no type in common: texts here, numbers and objects there.</summary>
    public static bool HasAnyValues(ObjectShape objects, Shape values) =>
        AreOfAnyKind(values) && (objects.Values is not null || IsSparse(objects, 0));

    /// <summary>The merged shape of all members' values.</summary>
    public static Shape ValuesOf(ObjectShape objects)
    {
        if (objects.Values is not null)
        {
            return objects.Values;
        }

        var values = new Shape[objects.Members.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = objects.Members[i].Value;
        }

        return Shape.Merge(values);
    }

    /// <summary>Whether there are more keys than a person would name, objects have hardly any of them, and no more than this many keys are in half of the objects.</summary>
    private static bool IsSparse(ObjectShape objects, int maxCommon)
    {
        int keys = objects.Members.Count;
        int filled = objects.Count - objects.Empty;
        int common = 0;
        long occurrences = 0;
        foreach (MemberShape member in objects.Members)
        {
            occurrences += member.Value.Count;
            common += 2L * member.Value.Count >= filled ? 1 : 0;
        }

        return keys > MaxAlike && common <= maxCommon && MinKeysPerMember * occurrences <= (long)filled * keys;
    }

    /// <summary>Whether values are of several kinds. A schema of JSON Schema is an object or a boolean, which is one kind.</summary>
    private static bool AreOfAnyKind(Shape values)
    {
        JsonKinds kinds = ShapeSimilarity.KindsOf(OneOrManyRule.Applies(values) ? OneOrManyRule.Fold(values) : values);
        return !ShapeSimilarity.IsSingle(kinds) && kinds != (JsonKinds.Object | JsonKinds.Boolean);
    }

    /// <summary>Whether values are objects that have their members in common.</summary>
    private static bool ShareMembers(IReadOnlyList<MemberShape> members, Shape values) =>
        values.Objects is { Values: null } all
        && members.Sum(member => (long)(member.Value.Objects?.Members.Count ?? 0)) >= (long)MinShared * all.Members.Count;

    private static bool AreEnglishWords(IReadOnlyList<MemberShape> members)
    {
        foreach (MemberShape member in members)
        {
            if (!KeyClassifier.IsEnglishWord(member.Name))
            {
                return false;
            }
        }

        return true;
    }
}
