using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Shapes;

/// <summary>The merged shape of those objects at one place that have the same discriminators.</summary>
/// <param name="Key">Their <see cref="Discriminators"/>.</param>
/// <param name="Count">The number of objects.</param>
/// <param name="Documents">The number of samples that contain at least one of them; at least that number if samples share places. Zero if there are too many keys.</param>
/// <param name="Members">Their members by ordinal name.</param>
internal sealed record ObjectPart(string Key, int Count, int Documents, EquatableArray<MemberShape> Members)
{
    /// <summary>Merges parts.</summary>
    /// <param name="parts">At least one.</param>
    /// <param name="key">The key of the result.</param>
    /// <param name="ofSamples">Whether each part is of other samples; otherwise, all are of the same ones.</param>
    public static ObjectPart Merge(IReadOnlyList<ObjectPart> parts, string key, bool ofSamples)
    {
        if (parts.Count == 1 && parts[0].Key == key)
        {
            return parts[0];
        }

        int count = 0;
        int documents = 0;
        foreach (ObjectPart part in parts)
        {
            count += part.Count;
            documents = ofSamples ? documents + part.Documents : Math.Max(documents, part.Documents);
        }

        return new ObjectPart(key, count, Discriminators.IsMany(key) ? 0 : documents, MemberShape.Merge(parts, ofSamples));
    }
}
