namespace NewsSchema.Tool.Annotations;

/// <summary>Applies a map of labels to a text: labels become classes, and relations attributes; and the reverse.</summary>
internal static class MarkMapping
{
    /// <summary>The text with the classes and attributes of an article.</summary>
    /// <param name="source">The text with the labels of its file.</param>
    /// <param name="map">The map.</param>
    public static AnnotatedText ToClasses(AnnotatedText source, LabelMap map)
    {
        Dictionary<string, string> firstLabels = new(StringComparer.Ordinal);
        List<TextMark> marks = new(source.Marks.Count);
        foreach (TextMark mark in source.Marks)
        {
            string name = map.ClassOf(mark.Label);
            firstLabels.TryAdd(name, mark.Label);
            TextMark mapped = Copy(mark, name);
            foreach ((string key, string value) in mark.Attributes)
            {
                if (map.Attributes.TryGetValue(key, out string? attribute) ? attribute is not null : (attribute = NameOf(key)) is not null)
                {
                    Set(mapped, attribute, value);
                }
            }

            if (firstLabels[name] != mark.Label)
            {
                Set(mapped, LabelMap.LabelAttribute, mark.Label);
            }

            marks.Add(mapped);
        }

        return new AnnotatedText(source.Text)
        {
            Marks = marks,
            Relations = [.. source.Relations.Select(relation => Map(relation, map)).Distinct()],
            Metadata = source.Metadata,
        };
    }

    /// <summary>The text with the labels of a map.</summary>
    public static AnnotatedText ToLabels(AnnotatedText article, LabelMap map)
    {
        List<TextMark> marks = new(article.Marks.Count);
        foreach (TextMark mark in article.Marks)
        {
            TextMark labelled = Copy(mark, mark.Attribute(LabelMap.LabelAttribute) ?? map.LabelOf(mark.Label));
            foreach ((string key, string value) in mark.Attributes)
            {
                if (key != LabelMap.LabelAttribute)
                {
                    labelled.Attributes.Add(new(map.Attributes.FirstOrDefault(entry => entry.Value == key).Key ?? key, value));
                }
            }

            marks.Add(labelled);
        }

        return new AnnotatedText(article.Text)
        {
            Marks = marks,
            Relations =
            [
                .. article.Relations.Select(relation => map.RelationOf(relation.Label) is (var label, var isReversed) && isReversed
                    ? new MarkRelation(label, relation.To, relation.From)
                    : new MarkRelation(label, relation.From, relation.To)),
            ],
            Metadata = article.Metadata,
        };
    }

    private static MarkRelation Map(MarkRelation relation, LabelMap map)
    {
        RelationRule rule = map.RuleOf(relation);
        return rule.IsReversed ? new MarkRelation(rule.Attribute, relation.To, relation.From) { Line = relation.Line } : new MarkRelation(rule.Attribute, relation.From, relation.To) { Line = relation.Line };
    }

    private static TextMark Copy(TextMark mark, string label) =>
        new(mark.Id, label) { Fragments = [.. mark.Fragments], CoveredText = mark.CoveredText, Entity = mark.Entity, Line = mark.Line };

    /// <summary>The name of an attribute: as it is if it is a name.</summary>
    private static string NameOf(string key) => Core.Text.Characters.IsName(key) ? key : ClassNames.Of(key);

    private static void Set(TextMark mark, string name, string value)
    {
        if (!mark.Attributes.Exists(pair => pair.Key == name))
        {
            mark.Attributes.Add(new(name, value));
        }
    }
}
