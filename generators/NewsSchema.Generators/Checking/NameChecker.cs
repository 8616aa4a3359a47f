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

    private readonly NearNames _nearClasses = new(s_classes);
    private readonly NearNames _nearOfEntity = new(s_ofEntity, areMembers: true);
    private readonly NearNames _nearOfStatement = new(s_ofStatement, areMembers: true);
    private readonly NearNames _nearOfValue = new(s_ofValue, areMembers: true);
    private readonly NearNames _nearOfSpan = new(s_ofSpan, areMembers: true);

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
                foreach (Node item in list.Items)
                {
                    Visit(item);
                }

                break;
            case MapNode { Class: NodeClass.Span } span:
                VisitSpan(span);
                break;
            case MapNode map:
                VisitMap(map);
                break;
        }
    }

    /// <summary>The members of a span are fixed, and half of an article's members are in spans, so only those that hold written names are visited.</summary>
    private void VisitSpan(MapNode span)
    {
        foreach (Member member in span.Members)
        {
            if (member.Key == "role" && member.Value is ScalarNode role)
            {
                VisitClasses(role);
            }
            else if (member.Key == "attributes" && member.Value is MapNode others)
            {
                foreach (Member other in others.Members)
                {
                    VisitAttribute(other, _nearOfSpan);
                }
            }
        }
    }

    private void VisitMap(MapNode map)
    {
        bool isCustom = map.Kind is not null && Vocabulary.FindKind(map.Kind) is null;
        if (isCustom && _nearClasses.Find(map.Kind!) is { } meant)
        {
            Add("." + map.Kind, "." + meant, Begin(map));
        }

        NearNames? attributes = map.Class switch
        {
            NodeClass.Entity when !isCustom => _nearOfEntity,
            NodeClass.Statement => _nearOfStatement,
            NodeClass.Value => _nearOfValue,
            _ => null,
        };
        foreach (Member member in map.Members)
        {
            if (member.Value is not ScalarNode)
            {
                Visit(member.Value);
            }
            else if (attributes is not null)
            {
                VisitAttribute(member, attributes);
            }
        }
    }

    private void VisitClasses(ScalarNode role)
    {
        if (role.Text.IndexOf(' ') < 0)
        {
            VisitClass(role.Text, role.Span);
            return;
        }

        foreach (string name in role.Text.Split(' '))
        {
            VisitClass(name, role.Span);
        }
    }

    private void VisitClass(string name, SourceSpan span)
    {
        if (_nearClasses.Find(name) is { } meant)
        {
            Add("." + name, "." + meant, span);
        }
    }

    private void VisitAttribute(Member member, NearNames attributes)
    {
        if (attributes.Find(member.Key) is { } meant)
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

    /// <summary>
    /// What the names of a fixture are almost. Each name is compared with all known ones, but only once, because an article repeats a few names hundreds of times.
    /// </summary>
    /// <param name="known">The known names.</param>
    /// <param name="areMembers">Whether the names are those of members in data, which are written in another notation.</param>
    private sealed class NearNames(string[] known, bool areMembers = false)
    {
        private readonly Dictionary<string, string?> _near = new(StringComparer.Ordinal);

        /// <summary>The known name that a name is almost; null if it is one of them or is far from all.</summary>
        public string? Find(string name)
        {
            if (!_near.TryGetValue(name, out string? meant))
            {
                meant = FindNear(areMembers ? CaseConversion.ToKebabCase(name) : name, known);
                _near.Add(name, meant);
            }

            return meant;
        }
    }
}
