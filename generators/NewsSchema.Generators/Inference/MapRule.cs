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
/// A pin overrides these rules.
/// </summary>
internal static class MapRule
{
    /// <summary>An object with more members of one shape than this is a map, even if all objects have these members.</summary>
    private const int MaxAlike = 30;

    /// <summary>Records of optional texts are common (<c>[{"name": …}, {"uri": …}]</c>): an object of scalars with fewer keys is not a map.</summary>
    private const int MinScalarKeys = 8;

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
            return false;
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
