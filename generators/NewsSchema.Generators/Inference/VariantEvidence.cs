using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// How the members of objects depend on a label, in counts. A member that some objects have with one kind and some with another counts once for each kind:
/// one value and a list of such values are of one kind, lists of lists of another, an empty list is of every kind, and null counts as absent.
/// </summary>
internal sealed class VariantEvidence
{
    /// <summary>The kind of a list that no object fills.</summary>
    private const int EmptyKind = 0;

    /// <summary>The distance between a kind and that of a list of such lists.</summary>
    private const int Depth = 8;

    private readonly int[] _objects;
    private readonly List<Difference> _varying = [];

    /// <param name="labelled">The objects of each label.</param>
    /// <param name="others">The objects without a label; null if there are none.</param>
    /// <param name="members">The number of members that all these objects have together.</param>
    /// <param name="label">The member that is the label; null if it is a member of another object.</param>
    public VariantEvidence(IReadOnlyList<ObjectShape> labelled, ObjectShape? others, int members, string? label)
    {
        _objects = labelled.Select(objects => objects.Count).ToArray();
        List<ObjectShape> groups = others is null ? labelled.ToList() : labelled.Append(others).ToList();
        Objects = groups.Sum(group => group.Count);
        Members = members;
        Filled = groups.SelectMany(group => group.Members).Sum(member => (long)(member.Value.Count - member.Value.Nulls));
        _varying.AddRange(DifferencesOf(groups, label).Where(difference => difference.Total < Objects));
        Count();
    }

    /// <summary>The number of objects.</summary>
    public int Objects { get; }

    /// <summary>The number of members that the merged objects have.</summary>
    public int Members { get; }

    /// <summary>The number of members that the objects have, summed up.</summary>
    public long Filled { get; }

    /// <summary>The number of labels.</summary>
    public int Labels => _objects.Length;

    /// <summary>The number of labels that at least two objects have.</summary>
    public int Repeating { get; private set; }

    /// <summary>The number of members, counted by kind, that not all objects have.</summary>
    public int Differences => _varying.Count;

    /// <summary>The number of differences that only objects of one label have.</summary>
    public int OfOneLabel { get; private set; }

    /// <summary>The number of labels with a member that all of its objects have and no others.</summary>
    public int LabelsWithOwn { get; private set; }

    /// <summary>How often objects of repeating labels have a varying member.</summary>
    public long Presences { get; private set; }

    /// <summary>How many of these presences are in a label of which at least three quarters of the objects have the member.</summary>
    public long ExplainedPresences { get; private set; }

    /// <summary>How often objects of repeating labels lack a varying member.</summary>
    public long Gaps { get; private set; }

    /// <summary>How many of these gaps are in a label of which no object has the member.</summary>
    public long ExplainedGaps { get; private set; }

    private void Count()
    {
        Repeating = _objects.Count(count => count >= 2);
        var hasOwn = new bool[Labels];
        foreach (Difference difference in _varying)
        {
            int owner = difference.OnlyLabel;
            OfOneLabel += owner >= 0 ? 1 : 0;
            for (int label = 0; label < Labels; label++)
            {
                int objects = _objects[label];
                int present = Math.Min(difference.Present[label], objects);
                hasOwn[label] |= owner == label && present == objects;
                if (objects >= 2)
                {
                    Presences += present;
                    ExplainedPresences += 4L * present >= 3L * objects ? present : 0;
                    Gaps += objects - present;
                    ExplainedGaps += present == 0 ? objects : 0;
                }
            }
        }

        LabelsWithOwn = hasOwn.Count(own => own);
    }

    /// <summary>The members by kind, with the number of objects in each group that have them.</summary>
    private IEnumerable<Difference> DifferencesOf(List<ObjectShape> groups, string? label)
    {
        var members = new SortedDictionary<string, Dictionary<int, int>[]>(StringComparer.Ordinal);
        for (int group = 0; group < groups.Count; group++)
        {
            foreach (MemberShape member in groups[group].Members.Where(member => member.Name != label))
            {
                if (!members.TryGetValue(member.Name, out Dictionary<int, int>[]? kinds))
                {
                    kinds = new Dictionary<int, int>[groups.Count];
                    members.Add(member.Name, kinds);
                }

                kinds[group] = KindsOf(member.Value);
            }
        }

        foreach (Dictionary<int, int>?[] kinds in members.Values)
        {
            int[] all = kinds.OfType<Dictionary<int, int>>().SelectMany(group => group.Keys).Distinct().OrderBy(kind => kind).ToArray();
            foreach (int kind in all.Where(kind => kind != EmptyKind || all.Length == 1))
            {
                int[] present = kinds.Select(group => group is null ? 0 : CountOf(group, kind)).ToArray();
                yield return new Difference(present.Sum(), present.Take(Labels).ToArray());
            }
        }

        static int CountOf(Dictionary<int, int> kinds, int kind) =>
            (kinds.TryGetValue(kind, out int count) ? count : 0) + (kind != EmptyKind && kinds.TryGetValue(EmptyKind, out int empty) ? empty : 0);
    }

    /// <summary>How many objects have a member with each kind. All lists of a member count for each kind that their elements have.</summary>
    private static Dictionary<int, int> KindsOf(Shape shape)
    {
        var kinds = new Dictionary<int, int>();
        AddScalars(shape, 0);
        if (shape.Lists is { } lists)
        {
            var elements = new HashSet<int>();
            AddElements(lists.Element, 0, elements);
            foreach (int kind in elements)
            {
                Add(kind, lists.Count);
            }
        }

        return kinds;

        void AddScalars(Shape value, int depth)
        {
            Add(1 + depth, value.Texts.Count + (value.References?.Count ?? 0));
            Add(2 + depth, value.Numbers.Count);
            Add(3 + depth, value.Booleans.Count);
            Add(4 + depth, value.Objects?.Count ?? 0);
        }

        void Add(int kind, int count)
        {
            if (count > 0)
            {
                kinds[kind] = (kinds.TryGetValue(kind, out int known) ? known : 0) + count;
            }
        }

        static void AddElements(Shape? element, int depth, HashSet<int> kinds)
        {
            if (element is null || element.IsUnknown)
            {
                kinds.Add(EmptyKind);
                return;
            }

            JsonKinds scalars = ShapeSimilarity.KindsOf(element);
            foreach ((JsonKinds kind, int number) in new[] { (JsonKinds.String, 1), (JsonKinds.Number, 2), (JsonKinds.Boolean, 3), (JsonKinds.Object, 4) })
            {
                if ((scalars & kind) != 0)
                {
                    kinds.Add(number + depth);
                }
            }

            if (element.Lists is not null)
            {
                AddElements(element.Lists.Element, depth + Depth, kinds);
            }
        }
    }

    /// <summary>A member with a kind.</summary>
    private sealed class Difference
    {
        public Difference(int total, int[] present)
        {
            Total = total;
            Present = present;
            int[] labels = Enumerable.Range(0, present.Length).Where(label => present[label] > 0).Take(2).ToArray();
            OnlyLabel = labels.Length == 1 ? labels[0] : -1;
        }

        /// <summary>The number of objects that have it.</summary>
        public int Total { get; }

        /// <summary>The number for each label.</summary>
        public int[] Present { get; }

        /// <summary>The only label that has it; -1 if there is no such label.</summary>
        public int OnlyLabel { get; }
    }
}
