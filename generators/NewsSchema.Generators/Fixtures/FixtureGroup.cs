using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Fixtures;

/// <summary>
/// Some of a schema's fixtures, alike in what decides whether they count. Their shapes are merged group by group, so that an edit
/// of one fixture among thousands merges its group anew and takes all others as they were.
/// </summary>
/// <param name="Schema">The record that their samples are.</param>
/// <param name="IsArticle">Whether they are annotated articles, else data.</param>
/// <param name="IsBroken">Whether what they lack says nothing.</param>
/// <param name="Fixtures">Ordered by path.</param>
internal sealed record FixtureGroup(string Schema, bool IsArticle, bool IsBroken, EquatableArray<FixtureModel> Fixtures)
{
    /// <summary>About the root of ten thousand, so that merging the groups costs no more than merging one.</summary>
    private const int Count = 64;

    /// <summary>All samples of the group together; null where there is none.</summary>
    public Shape? Shape { get; private init; }

    /// <summary>The fixtures in groups, in an order that only their paths decide.</summary>
    public static IEnumerable<FixtureGroup> Of(IEnumerable<FixtureModel> models, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return models
            .GroupBy(model => (model.Schema, model.IsArticle, model.IsBroken, Number: NumberOf(model.Path)))
            .OrderBy(group => group.Key.Schema, StringComparer.Ordinal)
            .ThenBy(group => (group.Key.IsArticle, group.Key.IsBroken, group.Key.Number))
            .Select(group => new FixtureGroup(
                group.Key.Schema,
                group.Key.IsArticle,
                group.Key.IsBroken,
                new EquatableArray<FixtureModel>(group.OrderBy(model => model.Path, StringComparer.Ordinal))));
    }

    /// <summary>The group with its shape.</summary>
    public FixtureGroup Merged(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        List<Shape> shapes = Fixtures.Select(fixture => fixture.Shape).OfType<Shape>().ToList();
        return this with { Shape = shapes.Count == 0 ? null : Shape.Merge(shapes) };
    }

    /// <summary>By the path alone: a fixture stays in its group whatever comes and goes around it.</summary>
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
