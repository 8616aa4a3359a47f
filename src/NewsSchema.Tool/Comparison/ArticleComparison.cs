namespace NewsSchema.Tool.Comparison;

/// <summary>Compares what two articles say: metadata, texts, entities, statements and values.</summary>
internal static class ArticleComparison
{
    public static IReadOnlyList<Difference> Compare(NewsDocument before, NewsDocument after)
    {
        var first = ArticleFacts.Of(before);
        var second = ArticleFacts.Of(after);
        return [.. CompareValues("metadata ", first.Metadata, second.Metadata), .. CompareBlocks(first.Blocks, second.Blocks), .. CompareAnnotations(first.Annotations, second.Annotations)];
    }

    private static IEnumerable<Difference> CompareValues(string subject, SortedDictionary<string, string> before, SortedDictionary<string, string> after) => before.Keys.Union(after.Keys)
        .Order(StringComparer.Ordinal)
        .Select(name => new Difference(subject + name, before.GetValueOrDefault(name), after.GetValueOrDefault(name)))
        .Where(static difference => difference.Before != difference.After);

    /// <summary>Blocks without those that both articles have in the same order. A removed block next to an added one is a changed block.</summary>
    private static IEnumerable<Difference> CompareBlocks((string Name, string Text)[] before, (string Name, string Text)[] after)
    {
        (int i, int j) = (0, 0);
        foreach ((int left, int right) in CommonSequence.Find(before, after).Append((before.Length, after.Length)))
        {
            for (; i < left || j < right; i++, j++)
            {
                string? removed = i < left ? before[i].Text : null;
                string? added = j < right ? after[j].Text : null;
                string name = j < right ? after[j].Name : before[i].Name;
                yield return removed == added
                    ? new Difference("the slot of a block", before[i].Name, after[j].Name)
                    : new Difference(name, removed, added);
            }

            (i, j) = (left + 1, right + 1);
        }
    }

    private static IEnumerable<Difference> CompareAnnotations(List<AnnotationFacts> before, List<AnnotationFacts> after)
    {
        Dictionary<(string Kind, string Key), Queue<AnnotationFacts>> rest = [];
        foreach (AnnotationFacts annotation in after)
        {
            if (!rest.TryGetValue((annotation.Kind, annotation.Key), out Queue<AnnotationFacts>? same))
            {
                rest.Add((annotation.Kind, annotation.Key), same = new Queue<AnnotationFacts>());
            }

            same.Enqueue(annotation);
        }

        foreach (AnnotationFacts annotation in before)
        {
            if (!rest.TryGetValue((annotation.Kind, annotation.Key), out Queue<AnnotationFacts>? same) || !same.TryDequeue(out AnnotationFacts? other))
            {
                yield return new Difference(annotation.Kind, annotation.Name, null);
                continue;
            }

            foreach (Difference difference in CompareValues($"{annotation.Kind} {annotation.Name}: ", annotation.Values, other.Values))
            {
                yield return difference;
            }
        }

        foreach (AnnotationFacts annotation in rest.Values.SelectMany(static same => same))
        {
            yield return new Difference(annotation.Kind, null, annotation.Name);
        }
    }
}
