using NewsSchema.Core.Tree;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// Recursion: an object that is shaped like one that contains it has the same type, as ninjs' <c>associations</c> are items again.
/// Three quarters of its members must also be the ancestor's, of the same kind. In addition, there must be at least five of them, or it contains
/// itself through the same members as the ancestor contains it. Fewer shared members (<c>name</c>, <c>url</c>, or <c>data</c> and <c>links</c> in JSON:API) prove nothing.
/// </summary>
internal static class RecursionRule
{
    private const int MinShared = 5;

    /// <param name="child">The object.</param>
    /// <param name="ancestor">An object that contains it.</param>
    /// <param name="path">The members that lead from the ancestor to it.</param>
    public static bool IsLike(ObjectShape child, ObjectShape ancestor, IReadOnlyList<string> path)
    {
        if (child.Class is not (NodeClass.Data or NodeClass.Element) || child.Class != ancestor.Class || child.Values is not null)
        {
            return false;
        }

        int shared = ShapeSimilarity.CountShared(child, ancestor);
        return 4 * shared >= 3 * child.Members.Count && (shared >= MinShared || (shared >= 2 && HoldsItself(child, ancestor, path)));
    }

    /// <summary>Whether three quarters of an object's members are also another's, of the same kind.</summary>
    public static bool AreMostMembersShared(ObjectShape child, ObjectShape ancestor) =>
        4 * ShapeSimilarity.CountShared(child, ancestor) >= 3 * child.Members.Count;

    /// <summary>
    /// Whether the first member of the path contains something in both, and nothing says that the path does not lead on from there: where the objects on the way are alike, those
    /// of the child also have the next member. In JSON:API, a relationship has <c>data</c> as the document has, but its objects have no relationships.
    /// </summary>
    private static bool HoldsItself(ObjectShape child, ObjectShape ancestor, IReadOnlyList<string> path)
    {
        ObjectShape? below = child;
        ObjectShape? above = ancestor;
        for (int i = 0; i < path.Count && below is not null && above is not null; i++)
        {
            Shape? own = Find(below, path[i]);
            Shape? ancestors = Find(above, path[i]);
            bool areContainers = own is not null && ancestors is not null
                && (ShapeSimilarity.KindsOf(own) & ShapeSimilarity.KindsOf(ancestors) & (JsonKinds.Object | JsonKinds.Array)) != 0;
            if (!areContainers)
            {
                return i > 0 && (below.Members.Count == 0 || !AreMostMembersShared(below, above));
            }

            below = ObjectsIn(own!);
            above = ObjectsIn(ancestors!);
        }

        return true;
    }

    /// <summary>The objects that a value is, or that it contains as a list or a map; null if there are none.</summary>
    private static ObjectShape? ObjectsIn(Shape value) =>
        value.Objects is { } objects ? (MapRule.IsMap(objects) ? ObjectsIn(MapRule.ValuesOf(objects)) : objects)
        : value.Lists?.Element is { } element ? ObjectsIn(element)
        : null;

    private static Shape? Find(ObjectShape shape, string name)
    {
        foreach (MemberShape member in shape.Members)
        {
            if (member.Name == name)
            {
                return member.Value;
            }
        }

        return null;
    }
}
