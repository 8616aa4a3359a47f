using System.Globalization;
using NewsSchema.Core.Articles;

namespace NewsSchema.Tool.Annotations;

/// <summary>Compares the marks of a file with those that its article gives back, before the article is written.</summary>
internal static class RoundTripProof
{
    /// <summary>The first difference; null if both have the same marks, attributes, relations and mentions of the same.</summary>
    /// <param name="expected">The text of the file, with classes as labels.</param>
    /// <param name="actual">The export of the article.</param>
    /// <returns>The line of the mark in the file, and what is different.</returns>
    public static (int Line, string Message)? FindDifference(AnnotatedText expected, AnnotatedText actual)
    {
        if (expected.Text != actual.Text)
        {
            int place = expected.Text.AsSpan().CommonPrefixLength(actual.Text);
            return (1, string.Create(CultureInfo.InvariantCulture, $"the article does not give back the text from position {place} on"));
        }

        List<(string Key, TextMark Mark)> left = KeysOf(expected);
        List<(string Key, TextMark Mark)> right = KeysOf(actual);
        if (FirstMissing(left, right) is { } missing)
        {
            return (missing.Mark.Line, $"the article does not give back the mark {missing.Key}");
        }

        if (FirstMissing(right, left) is { } added)
        {
            return (1, $"the article gives back a mark that the file does not have: {added.Key}");
        }

        string[] leftRelations = RelationsOf(expected, left);
        string[] rightRelations = RelationsOf(actual, right);
        return leftRelations.Except(rightRelations).FirstOrDefault() is { } lost ? (1, $"the article does not give back the relation {lost}")
            : rightRelations.Except(leftRelations).FirstOrDefault() is { } gained ? (1, $"the article gives back a relation that the file does not have: {gained}")
            : null;
    }

    private static List<(string Key, TextMark Mark)> KeysOf(AnnotatedText source) =>
        [.. source.Marks.Where(static mark => mark.Fragments.Count > 0).Select(mark => (KeyOf(mark, source.Text), mark)).OrderBy(static mark => mark.Item1, StringComparer.Ordinal)];

    /// <summary>A mark as a text: label, fragments, covered text, attributes. Fragments that only white space separates are one, because blocks divide marks there.</summary>
    public static string KeyOf(TextMark mark, string text)
    {
        List<MarkFragment> fragments = [];
        foreach (MarkFragment fragment in mark.Fragments.Select(fragment => Trim(fragment, text)).Where(static fragment => fragment.Start < fragment.End).OrderBy(static fragment => fragment.Start))
        {
            if (fragments.Count > 0 && (fragment.Start <= fragments[^1].End || text.AsSpan(fragments[^1].End, fragment.Start - fragments[^1].End).IsWhiteSpace()))
            {
                fragments[^1] = fragments[^1] with { End = Math.Max(fragments[^1].End, fragment.End) };
            }
            else
            {
                fragments.Add(fragment);
            }
        }

        string places = string.Join(';', fragments.Select(static fragment => string.Create(CultureInfo.InvariantCulture, $"{fragment.Start} {fragment.End}")));
        string words = string.Join(" … ", fragments.Select(fragment => text[fragment.Start..fragment.End]));
        string attributes = string.Concat(mark.Attributes.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $" {pair.Key}=\"{pair.Value.ReplaceLineEndings(" ")}\""));
        return $"{mark.Label} {places} '{words.ReplaceLineEndings(" ")}'{attributes}";
    }

    private static MarkFragment Trim(MarkFragment fragment, string text)
    {
        (int start, int end) = (fragment.Start, fragment.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new MarkFragment(start, end);
    }

    private static (string Key, TextMark Mark)? FirstMissing(List<(string Key, TextMark Mark)> left, List<(string Key, TextMark Mark)> right)
    {
        for (int i = 0, j = 0; i < left.Count; i++)
        {
            while (j < right.Count && string.CompareOrdinal(right[j].Key, left[i].Key) < 0)
            {
                j++;
            }

            if (j == right.Count || right[j].Key != left[i].Key)
            {
                return left[i];
            }

            j++;
        }

        return null;
    }

    /// <summary>The relations between marks, and the pairs of mentions of the same. A relation may refer to any mention of an entity.</summary>
    private static string[] RelationsOf(AnnotatedText source, List<(string Key, TextMark Mark)> marks)
    {
        Dictionary<string, TextMark> byId = marks.ToDictionary(static mark => mark.Mark.Id, static mark => mark.Mark, StringComparer.Ordinal);
        Dictionary<string, string> keys = marks.ToDictionary(static mark => mark.Mark.Id, static mark => mark.Key, StringComparer.Ordinal);
        Dictionary<string, string> firstMentions = new(StringComparer.Ordinal);
        foreach (TextMark mark in source.Marks.Where(mark => mark.Entity is not null && keys.ContainsKey(mark.Id)).OrderBy(static mark => mark.Start))
        {
            firstMentions.TryAdd(mark.Label + " " + mark.Entity, keys[mark.Id]);
        }

        return
        [
            .. source.Relations
                .Where(relation => keys.ContainsKey(relation.From) && keys.ContainsKey(relation.To))
                .Select(relation => IsFromStatement(relation) ? $"for {EntityKey(relation.To)} -> {EntityKey(relation.From)}" : $"{relation.Label} {EntityKey(relation.From)} -> {EntityKey(relation.To)}"),
            .. source.Marks.Where(mark => mark.Entity is not null && keys.TryGetValue(mark.Id, out string? key) && key != EntityKey(mark.Id)).Select(mark => $"same {keys[mark.Id]} = {EntityKey(mark.Id)}"),
        ];

        string EntityKey(string id) => byId[id].Entity is { } entity ? firstMentions[byId[id].Label + " " + entity] : keys[id];

        // A statement's relation to an anchor is the anchor's relation to the statement.
        bool IsFromStatement(MarkRelation relation) => Vocabulary.IsAnchor(relation.Label) && (relation.Label == "cue" || Vocabulary.IsAnchor(byId[relation.To].Label));
    }
}
