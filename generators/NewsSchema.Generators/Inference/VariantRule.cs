using System.Globalization;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// Decides whether the values of a member such as <c>type</c> tell the shapes of objects apart, so that each value becomes a record. One of these suffices:
/// <list type="bullet">
/// <item>Explained: two thirds of the places where varying members are present are in values that nearly always have them, and half of the places
/// where they are missing are in values that never have them. Values of one object count for nothing.</item>
/// <item>Disjoint: of three values or more, which at least four objects have, each but one has a member that no other has, and the objects have at most two thirds
/// of the merged record's members. Fewer prove nothing: a picture and a text of one feed differ in what they happen to have. Objects of different samples can also differ by their
/// senders, so that three values need six of them.</item>
/// <item>Nearly empty: of ten values or more, the objects have at most a quarter of the merged record's members.</item>
/// </list>
/// If none of them holds for the objects, the first is asked of an object that they contain (<c>{"type": "header", "data": {…}}</c>), or that this object contains.
/// All figures are counts, so the order of samples does not matter. Members with other names explain shapes by chance: they are never asked.
/// <para>
/// The objects of one value are asked again by the other members: <c>{"type": "block", "kind": "header"}</c>. If a value such as <c>block</c> explains nothing because its objects
/// differ by another member, the values of that member count in its place. A member such as <c>subtype</c> is only asked of the objects of one value. All of these must have the member:
/// what a type has without its subtype is known, and would no longer be.
/// </para>
/// </summary>
internal static class VariantRule
{
    /// <summary>With more values, the records would be too many to be of use.</summary>
    public const int MaxValues = 200;

    /// <summary>Of three random items of a feed, each often has members that the others lack.</summary>
    private const int MinDisjointObjects = 4;

    /// <summary>Of a hundred draws of four items from the feeds of ten senders of ninjs, seven had three disjoint types; of six items, one had.</summary>
    private const int MinDisjointSamples = 6;

    /// <summary>Objects of fewer types are nearly empty for other reasons, such as the agencies of a feed: ninjs has six types.</summary>
    private const int MinNearlyEmptyValues = 10;

    /// <summary>With more members that could tell types, asking each again by all others would take too long.</summary>
    private const int MaxDivided = 8;

    /// <summary>How deep an object can be within others: an embed of a story has a <c>config</c> that its <c>subtype</c> decides.</summary>
    private const int MaxContainedDepth = 2;

    /// <summary>Fewer objects inside of others prove nothing.</summary>
    private const int MinContained = 10;

    /// <summary>The decision for objects; null if they are one record.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="outer">The members whose values the objects share, because they are those of one variant.</param>
    public static VariantDecision? Decide(ObjectShape objects, params string[] outer)
    {
        string[] candidates = CandidatesOf(objects, outer).ToArray();
        VariantDecision[] decisions = candidates.Select(name => Decide(objects, name, areDivided: false)).OfType<VariantDecision>().ToArray();
        if (outer.Length > 0)
        {
            return First(decisions.Where(decision => decision.Labelled == objects.Count));
        }

        VariantDecision? first = First(decisions);
        return candidates.Length <= MaxDivided && First(candidates.Except(decisions.Select(decision => decision.Name)).Select(name => Decide(objects, name, areDivided: true)).OfType<VariantDecision>()) is { } divided
            && divided.Labelled > (first?.Labelled ?? 0)
            ? divided
            : first;
    }

    /// <summary>The member that tells objects apart if they must be variants: the named one, or the one that most objects have.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="name">The name; null for any.</param>
    /// <param name="outer">The members whose values the objects share, because they are those of one variant.</param>
    public static VariantDecision? Force(ObjectShape objects, string? name, params string[] outer) => CandidatesOf(objects, outer)
        .Where(candidate => name is null || candidate == name)
        .Select(candidate => Of(objects, candidate))
        .Where(decision => decision.Values.Count is > 0 and <= MaxValues)
        .OrderByDescending(decision => decision.Labelled)
        .ThenByDescending(decision => decision.Values.Count)
        .ThenBy(decision => decision.Name, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>A member that could tell objects apart but has too many values; null if there is none.</summary>
    public static string? FindTooMany(ObjectShape objects) => CandidatesOf(objects, []).FirstOrDefault(
        name => Discriminators.IsMany(objects.Parts[0].Key) || ValuesOf(objects, name).Count > MaxValues);

    /// <summary>The objects that have a value of a member; null for those that have none.</summary>
    public static ObjectShape? Select(ObjectShape objects, string name, string? value) => objects.Select(
        key => Discriminators.ValueIn(key, name) is { Length: > 0 } found ? found == value : value is null);

    private static VariantDecision? First(IEnumerable<VariantDecision> decisions) => decisions
        .OrderByDescending(decision => decision.Labelled)
        .ThenByDescending(decision => decision.Explained)
        .ThenBy(decision => decision.Name, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <param name="objects">The objects.</param>
    /// <param name="name">The member that may tell them apart.</param>
    /// <param name="areDivided">Whether the labels are the values that tell apart the objects of one value of the member, where there are such.</param>
    private static VariantDecision? Decide(ObjectShape objects, string name, bool areDivided)
    {
        VariantDecision decision = Of(objects, name);
        bool isCandidate = decision.Values.Count is >= 2 and <= MaxValues
            && 4L * decision.Labelled >= 3L * objects.Count
            && !objects.Parts.Any(part => Discriminators.ValueIn(part.Key, name) is { Length: 0 });
        if (!isCandidate)
        {
            return null;
        }

        ObjectShape[] labelled = decision.Values.Select(value => Select(objects, name, value)!).ToArray();
        if (areDivided)
        {
            ObjectShape[] divided = labelled.SelectMany(label => Divide(label, name)).ToArray();
            if (divided.Length == labelled.Length)
            {
                return null;
            }

            labelled = divided;
        }

        ObjectShape? others = Select(objects, name, null);
        var evidence = new VariantEvidence(labelled, others, objects.Members.Count, name);
        return IsExplained(evidence) ? decision with { Explained = PercentOf(evidence), Figures = Explained(evidence) }
            : IsDisjoint(evidence, areSamples: objects.Documents >= objects.Count) || IsNearlyEmpty(evidence) ? decision with { Explained = PercentOf(evidence), Figures = Filled(evidence) }
            : FindContained(objects, labelled, others) is var (contained, member) ? decision with { Explained = PercentOf(contained), Figures = Explained(contained), Contained = member }
            : null;
    }

    /// <summary>The objects by the variants that they are; all objects if they are one record.</summary>
    private static IEnumerable<ObjectShape> Divide(ObjectShape objects, string outer)
    {
        if (Decide(objects, [outer]) is not { } decision)
        {
            return [objects];
        }

        IEnumerable<ObjectShape> labelled = decision.Values.Select(value => Select(objects, decision.Name, value)!);
        return Select(objects, decision.Name, null) is { } others ? labelled.Append(others) : labelled;
    }

    private static bool IsExplained(VariantEvidence evidence) =>
        evidence.Differences >= 2
        && evidence.Repeating >= 2
        && 2 * evidence.Repeating >= evidence.Labels
        && evidence.LabelsWithOwn >= 1
        && evidence.Presences > 0
        && ExplainsRepeating(evidence);

    /// <summary>Whether values that repeat explain two thirds of their presences and half of their gaps; true if none repeats.</summary>
    private static bool ExplainsRepeating(VariantEvidence evidence) =>
        3 * evidence.ExplainedPresences >= 2 * evidence.Presences && 2 * evidence.ExplainedGaps >= evidence.Gaps;

    private static bool IsDisjoint(VariantEvidence evidence, bool areSamples) =>
        evidence.Differences >= 2
        && evidence.Labels >= 3
        && evidence.Objects >= (areSamples && evidence.Labels == 3 ? MinDisjointSamples : MinDisjointObjects)
        && evidence.LabelsWithOwn >= evidence.Labels - 1
        && 2 * evidence.OfOneLabel >= evidence.Differences
        && 3 * evidence.Filled <= 2L * evidence.Objects * evidence.Members
        && ExplainsRepeating(evidence);

    private static bool IsNearlyEmpty(VariantEvidence evidence) =>
        evidence.Labels >= MinNearlyEmptyValues
        && evidence.Differences >= 4
        && 4 * evidence.Filled <= (long)evidence.Objects * evidence.Members
        && 2 * evidence.ExplainedGaps >= evidence.Gaps;

    /// <summary>The first member that holds an object in at least half of the objects, and whose shapes, or those of such a member of it, the label explains.</summary>
    private static (VariantEvidence Evidence, string Member)? FindContained(ObjectShape objects, ObjectShape[] labelled, ObjectShape? others, int depth = 1)
    {
        foreach (MemberShape member in objects.Members)
        {
            if (member.Value.Objects is { Values: null } contained && contained.Count >= MinContained && 2L * contained.Count >= objects.Count)
            {
                ObjectShape[] parts = labelled.Select(label => ObjectsIn(label, member.Name)).OfType<ObjectShape>().ToArray();
                ObjectShape? rest = others is null ? null : ObjectsIn(others, member.Name);
                var evidence = new VariantEvidence(parts, rest, contained.Members.Count, label: null);
                if (IsExplained(evidence))
                {
                    return (evidence, member.Name);
                }

                if (depth < MaxContainedDepth && FindContained(contained, parts, rest, depth + 1) is { } inner)
                {
                    return (inner.Evidence, member.Name);
                }
            }
        }

        return null;
    }

    private static ObjectShape? ObjectsIn(ObjectShape objects, string name)
    {
        foreach (MemberShape member in objects.Members)
        {
            if (member.Name == name)
            {
                return member.Value.Objects;
            }
        }

        return null;
    }

    private static VariantDecision Of(ObjectShape objects, string name) => new(
        name,
        new Collections.EquatableArray<string>(ValuesOf(objects, name)),
        objects.Parts.Where(part => Discriminators.ValueIn(part.Key, name) is { Length: > 0 }).Sum(part => part.Count));

    private static SortedSet<string> ValuesOf(ObjectShape objects, string name) => new(
        objects.Parts.Select(part => Discriminators.ValueIn(part.Key, name)).OfType<string>().Where(value => value.Length > 0), StringComparer.Ordinal);

    private static IEnumerable<string> CandidatesOf(ObjectShape objects, string[] outer) =>
        new SortedSet<string>(objects.Parts.SelectMany(part => Discriminators.NamesIn(part.Key)), StringComparer.Ordinal)
            .Where(name => Array.IndexOf(outer, name) < 0 && (outer.Length > 0 || !Discriminators.Divides(name)));

    private static int PercentOf(VariantEvidence evidence) =>
        Percent(evidence.ExplainedPresences, evidence.Presences) + Percent(evidence.ExplainedGaps, evidence.Gaps);

    private static string Explained(VariantEvidence evidence) => string.Format(
        CultureInfo.InvariantCulture, "presences {0} %, gaps {1} %", Percent(evidence.ExplainedPresences, evidence.Presences), Percent(evidence.ExplainedGaps, evidence.Gaps));

    private static string Filled(VariantEvidence evidence) => string.Format(
        CultureInfo.InvariantCulture, "the objects have {0} % of all members", Percent(evidence.Filled, (long)evidence.Objects * evidence.Members));

    private static int Percent(long part, long whole) => whole == 0 ? 0 : (int)(100 * part / whole);
}
