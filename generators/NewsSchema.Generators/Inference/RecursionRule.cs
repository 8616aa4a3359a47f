using NewsSchema.Core.Tree;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// Recursion: an object that is shaped like one that contains it has the same type, as ninjs' <c>associations</c> are items again.
/// Three quarters of its members must also be the ancestor's, of the same kind. In addition, there must be at least five of them, or it contains
/// itself through the same member as the ancestor contains it. Fewer shared members (<c>name</c>, <c>url</c>) prove nothing.
/// </summary>
internal static class RecursionRule
{
    private const int MinShared = 5;

    /// <param name="child">The object.</param>
    /// <param name="ancestor">An object that contains it.</param>
    /// <param name="via">The ancestor's member that leads to it.</param>
    public static bool IsLike(ObjectShape child, ObjectShape ancestor, string? via)
    {
        if (child.Class is not (NodeClass.Data or NodeClass.Element) || child.Class != ancestor.Class || child.Values is not null)
        {
            return false;
        }

        int shared = ShapeSimilarity.CountShared(child, ancestor);
        return 4 * shared >= 3 * child.Members.Count && (shared >= MinShared || (shared >= 2 && HoldsItself(child, ancestor, via)));
    }

    /// <summary>Whether three quarters of an object's members are also another's, of the same kind.</summary>
    public static bool AreMostMembersShared(ObjectShape child, ObjectShape ancestor) =>
        4 * ShapeSimilarity.CountShared(child, ancestor) >= 3 * child.Members.Count;

    private static bool HoldsItself(ObjectShape child, ObjectShape ancestor, string? via)
    {
        Shape? own = Find(child, via);
        Shape? ancestors = Find(ancestor, via);
        return own is not null && ancestors is not null && (ShapeSimilarity.KindsOf(own) & ShapeSimilarity.KindsOf(ancestors) & (JsonKinds.Object | JsonKinds.Array)) != 0;
    }

    private static Shape? Find(ObjectShape shape, string? name)
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
