using NewsSchema.Core.Articles;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tool.Annotations;

/// <summary>
/// The parts of the vocabulary that need more than a label: a date needs its value, a cue its statement. Marks that lack it get a class of their name with <c>-text</c>, which needs nothing;
/// no value is guessed.
/// </summary>
internal static class MarkRequirements
{
    /// <summary>Changes the labels and attributes that an article cannot have.</summary>
    /// <param name="source">The text with classes as labels.</param>
    /// <returns>The marks that were changed, with the labels that they had.</returns>
    public static List<(TextMark Mark, string Label)> Apply(AnnotatedText source)
    {
        Dictionary<string, TextMark> marks = source.Marks.ToDictionary(static mark => mark.Id, StringComparer.Ordinal);
        HashSet<string> attached = new(StringComparer.Ordinal);
        foreach (MarkRelation relation in source.Relations)
        {
            if (relation.Label == "for" && Has(relation.To, IsStatement))
            {
                attached.Add(relation.From);
            }
            else if (Vocabulary.IsAnchor(relation.Label) && Has(relation.From, IsStatement))
            {
                attached.Add(relation.To);
            }
        }

        foreach (TextMark mark in source.Marks.Where(static mark => mark.Attributes.Exists(static pair => pair is { Key: "for", Value: ['#', ..] })))
        {
            attached.Add(mark.Id);
        }

        // One mention of a value states it for all.
        HashSet<(string, string?)> stated = [.. source.Marks.Where(static mark => mark.Entity is not null && IsComplete(mark)).Select(static mark => (mark.Label, mark.Entity))];
        List<(TextMark Mark, string Label)> changed = [];
        foreach (TextMark mark in source.Marks)
        {
            if (!IsComplete(mark) && !attached.Contains(mark.Id) && !stated.Contains((mark.Label, mark.Entity)))
            {
                changed.Add((mark, mark.Label));
                mark.Label += BlockMarks.TextSuffix;
            }
            else
            {
                RenameInvalid(mark);
            }
        }

        return changed;

        bool Has(string id, Predicate<TextMark> suits) => marks.TryGetValue(id, out TextMark? mark) && suits(mark);
    }

    private static bool IsStatement(TextMark mark) => Vocabulary.FindKind(mark.Label)?.Role == NodeClass.Statement;

    /// <summary>Whether a mark needs nothing else: an anchor needs a statement, and a value its value.</summary>
    private static bool IsComplete(TextMark mark) => !Vocabulary.IsAnchor(mark.Label)
        && (Vocabulary.FindKind(mark.Label) is not { Role: NodeClass.Value } kind || (mark.Label == "link"
            ? mark.Attribute("href") is not null
            : mark.Attribute("value") is { } value && AttributeRule.Of(kind, "value").Accepts(value)));

    /// <summary>Renames attributes whose value is not of the type that the vocabulary defines.</summary>
    private static void RenameInvalid(TextMark mark)
    {
        if (Vocabulary.FindKind(mark.Label) is not { } kind)
        {
            return;
        }

        for (int i = 0; i < mark.Attributes.Count; i++)
        {
            (string name, string value) = mark.Attributes[i];
            AttributeRule rule = AttributeRule.Of(kind, CaseConversion.ToCamelCase(name));
            bool isReference = rule.Type is AttributeType.Reference or AttributeType.References;
            if (isReference ? !value.StartsWith('#') : !rule.Accepts(value))
            {
                mark.Attributes[i] = new(name + BlockMarks.TextSuffix, value);
            }
        }
    }
}
