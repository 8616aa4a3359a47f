using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Checking;

/// <summary>
/// Finds classes and attributes that are one typing error away from the vocabulary's. Any name may be a custom one, so only a name that a
/// project writes once is reported.
/// </summary>
internal sealed class NameChecker
{
    /// <summary>In shorter names, another letter makes another word (<c>game</c>, <c>data</c>), so only an added, missing or swapped letter counts as an error.</summary>
    private const int MinReplaced = 6;

    private const int MinLength = 3;

    private static readonly string[] s_classes =
        Vocabulary.Kinds.Select(kind => kind.Class).Concat(Vocabulary.Slots.Select(slot => slot.Class)).Concat(Vocabulary.Anchors).ToArray();

    private static readonly string[] s_ofEntity =
    [
        "name", "same-as", "role", "affiliation", "country", "geo", "members", "start", "end", "duration", "place", "participants", "by", "date",
    ];

    private static readonly string[] s_ofStatement = ["speaker", "source", "addressee", "medium", "mode", "act"];
    private static readonly string[] s_ofValue = ["value"];
    private static readonly string[] s_ofSpan = ["for", "of", "as", "lang", "note"];

    private readonly string _path;
    private readonly List<NameOccurrence> _found = [];

    /// <summary>What the names of the fixture are almost, because each is compared with all known ones, and an article repeats a few names hundreds of times.</summary>
    private readonly Dictionary<(string Name, string[] Known), string?> _near = [];

    private NameChecker(string path) => _path = path;

    /// <summary>The names in a fixture that are almost the vocabulary's; empty for data, which has no vocabulary.</summary>
    public static EquatableArray<NameOccurrence> Find(OpenedFixture fixture)
    {
        if (!fixture.IsArticle)
        {
            return default;
        }

        var checker = new NameChecker(fixture.Fixture.Path);
        foreach (MapNode sample in fixture.Samples)
        {
            checker.Visit(sample);
        }

        return new EquatableArray<NameOccurrence>(checker._found);
    }

    /// <summary>The diagnostics of all fixtures' names: those that are written once.</summary>
    public static EquatableArray<PlanDiagnostic> Combine(IEnumerable<NameOccurrence> occurrences) => new(
        occurrences
            .GroupBy(occurrence => occurrence.Written, StringComparer.Ordinal)
            .Where(group => group.Skip(1).FirstOrDefault() is null)
            .Select(group => group.First())
            .OrderBy(occurrence => occurrence.Path, StringComparer.Ordinal)
            .ThenBy(occurrence => occurrence.Span.Start)
            .Select(occurrence => PlanDiagnostic.AtFixture(
                occurrence.Path, occurrence.Span, CheckCodes.LikelyTypo, occurrence.Written, occurrence.Meant) with
            {
                Correction = new Correction(occurrence.Written, occurrence.Meant),
            }));

    private void Visit(Node node)
    {
        switch (node)
        {
            case ListNode list:
                list.Items.ForEach(Visit);
                break;
            case MapNode map:
                VisitMap(map);
                break;
        }
    }

    private void VisitMap(MapNode map)
    {
        if (map.Kind is { } kind && Vocabulary.FindKind(kind) is null && FindNear(kind, s_classes) is { } meant)
        {
            Add("." + kind, "." + meant, Begin(map));
        }

        string[]? attributes = map.Class switch
        {
            NodeClass.Entity when map.Kind is null || Vocabulary.FindKind(map.Kind) is not null => s_ofEntity,
            NodeClass.Statement => s_ofStatement,
            NodeClass.Value => s_ofValue,
            NodeClass.Span => s_ofSpan,
            _ => null,
        };
        foreach (Member member in map.Members)
        {
            if (map.Class == NodeClass.Span && member.Key == "role" && member.Value is ScalarNode role)
            {
                VisitClasses(role);
            }
            else if (map.Class == NodeClass.Span && member.Key == "attributes" && member.Value is MapNode others)
            {
                others.Members.ForEach(other => VisitAttribute(other, s_ofSpan));
            }
            else if (attributes is not null && member.Value is ScalarNode)
            {
                VisitAttribute(member, attributes);
            }

            Visit(member.Value);
        }
    }

    private void VisitClasses(ScalarNode role)
    {
        foreach (string name in role.Text.Split(' '))
        {
            if (FindNear(name, s_classes) is { } meant)
            {
                Add("." + name, "." + meant, role.Span);
            }
        }
    }

    private void VisitAttribute(Member member, string[] attributes)
    {
        if (!_near.TryGetValue((member.Key, attributes), out string? meant))
        {
            meant = FindNear(CaseConversion.ToKebabCase(member.Key), attributes);
            _near.Add((member.Key, attributes), meant);
        }

        if (meant is not null)
        {
            Add(CaseConversion.ToKebabCase(member.Key) + "=", meant + "=", member.KeySpan.Length > 0 ? member.KeySpan : member.Value.Span);
        }
    }

    private void Add(string written, string meant, SourceSpan span) => _found.Add(new NameOccurrence(written, meant, _path, span));

    private static string? FindNear(string name, string[] known) =>
        name.Length < MinLength || Array.IndexOf(known, name) >= 0 ? null : Array.Find(known, candidate => IsSlip(name, candidate));

    private static bool IsSlip(string written, string meant) =>
        EditDistance.IsOne(written, meant)
        && (written.Length >= MinReplaced || written.Length != meant.Length || HaveSameLetters(written, meant));

    private static bool HaveSameLetters(string left, string right) =>
        left.OrderBy(c => c).SequenceEqual(right.OrderBy(c => c));

    /// <summary>The place of an annotation: its own or, if it has none, that of its first member that has one.</summary>
    private static SourceSpan Begin(Node node) =>
        node.Span.Length > 0 ? node.Span
        : node is MapNode map ? map.Members.Select(member => Begin(member.Value)).FirstOrDefault(span => span.Length > 0)
        : node is ListNode list ? list.Items.Select(Begin).FirstOrDefault(span => span.Length > 0)
        : default;
}
