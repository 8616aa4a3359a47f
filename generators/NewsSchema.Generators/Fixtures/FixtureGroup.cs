using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Fixtures;

/// <summary>
/// Fixtures of a schema for which the same rules decide whether they count. Their shapes are merged by group, so that an edit
/// of one fixture among thousands merges only its group again.
/// </summary>
/// <param name="Schema">The record that their samples are.</param>
/// <param name="IsArticle">Whether they are annotated articles; otherwise, they are data.</param>
/// <param name="IsBroken">Whether nothing follows from what they lack.</param>
/// <param name="XmlRoot">The name of the root if they are XML; null otherwise.</param>
/// <param name="Fixtures">Ordered by path.</param>
internal sealed record FixtureGroup(string Schema, bool IsArticle, bool IsBroken, string? XmlRoot, EquatableArray<FixtureModel> Fixtures)
{
    /// <summary>
    /// After an edit, one group is merged from its fixtures and the schema from its groups. A group has nearly all members of the schema, so merging it takes about ten times as long as
    /// merging a fixture: with this number, both steps take about as long for ten thousand fixtures.
    /// </summary>
    private const int Count = 32;

    /// <summary>The merged shape of all samples of the group; null if there are none.</summary>
    public Shape? Shape { get; private init; }

    /// <summary>The fixtures in groups, in an order that depends only on their paths.</summary>
    public static IEnumerable<FixtureGroup> Of(IEnumerable<FixtureModel> models, CancellationToken cancellation) => Of(models, model => NumberOf(model.Path), cancellation);

    /// <summary>A part of a project's fixtures in groups that are as large as possible.</summary>
    public static IEnumerable<FixtureGroup> OfPart(IEnumerable<FixtureModel> models, CancellationToken cancellation) => Of(models, static _ => 0, cancellation);

    private static IEnumerable<FixtureGroup> Of(IEnumerable<FixtureModel> models, Func<FixtureModel, uint> numberOf, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return models
            .GroupBy(model => new Key(model.Schema, model.Xml?.Root, model.IsArticle, model.IsBroken, numberOf(model)))
            .OrderBy(group => group.Key)
            .Select(group => new FixtureGroup(
                group.Key.Schema,
                group.Key.IsArticle,
                group.Key.IsBroken,
                group.Key.Root,
                new EquatableArray<FixtureModel>(group.OrderBy(model => model.Path, StringComparer.Ordinal))));
    }

    /// <summary>The group with its shape.</summary>
    public FixtureGroup Merged(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        List<Shape> shapes = Fixtures.Select(fixture => fixture.Shape).OfType<Shape>().ToList();
        return this with { Shape = shapes.Count == 0 ? null : Shape.MergeSamples(shapes) };
    }

    /// <summary>The group without the shapes of its fixtures, which are no longer needed after merging.</summary>
    public FixtureGroup WithoutParts() => this with { Fixtures = new EquatableArray<FixtureModel>(Fixtures.Select(fixture => fixture with { Shape = null })) };

    /// <summary>What decides about a fixture's group, in the order of groups. A class, because .NET compiles generic code again for every struct.</summary>
    private sealed record Key(string Schema, string? Root, bool IsArticle, bool IsBroken, uint Number) : IComparable<Key>
    {
        public int CompareTo(Key? other)
        {
            if (other is null)
            {
                return 1;
            }

            int order = string.CompareOrdinal(Schema, other.Schema);
            order = order != 0 ? order : string.CompareOrdinal(Root, other.Root);
            order = order != 0 ? order : IsArticle.CompareTo(other.IsArticle);
            order = order != 0 ? order : IsBroken.CompareTo(other.IsBroken);
            return order != 0 ? order : Number.CompareTo(other.Number);
        }
    }

    /// <summary>The group depends on the path alone, so a fixture stays in its group if others are added or removed.</summary>
    private static uint NumberOf(string path)
    {
        uint hash = 2166136261;
        foreach (char c in path)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash % Count;
    }
}
