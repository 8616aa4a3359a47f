using System.Globalization;
using System.Text;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Text;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>Writes marks as brat does. What brat has no line for is in the note of a mark (<see cref="BratNote"/>).</summary>
internal static class BratWriter
{
    public static string Write(AnnotatedText source, OffsetUnit unit)
    {
        var table = new OffsetTable(source.Text, unit, isCrlfOne: false);
        var marks = new StringBuilder();
        var facts = new StringBuilder();
        int attributes = 0;
        int notes = 0;
        int references = 0;
        foreach (TextMark mark in source.Marks)
        {
            string ranges = string.Join(';', mark.Fragments.Select(fragment => string.Create(CultureInfo.InvariantCulture, $"{table.FromUtf16(fragment.Start)} {table.FromUtf16(fragment.End)}")));
            string words = string.Join(' ', mark.Fragments.Select(fragment => source.Text[fragment.Start..fragment.End]));
            marks.Append(CultureInfo.InvariantCulture, $"{mark.Id}\t{NameOf(mark.Label)} {ranges}\t{words.ReplaceLineEndings(" ")}\n");
            List<KeyValuePair<string, string>> others = mark.Entity is { } entity ? [new("id", entity)] : [];
            foreach (KeyValuePair<string, string> pair in mark.Attributes)
            {
                if (pair.Key == "same-as" && !pair.Value.AsSpan().ContainsAny(' ', '\t') && pair.Value.Contains(':', StringComparison.Ordinal))
                {
                    facts.Append(CultureInfo.InvariantCulture, $"N{++references}\tReference {mark.Id} {pair.Value}\t{words.ReplaceLineEndings(" ")}\n");
                }
                else if (IsWord(pair.Value) && pair.Value != "true")
                {
                    facts.Append(CultureInfo.InvariantCulture, $"A{++attributes}\t{pair.Key} {mark.Id} {pair.Value}\n");
                }
                else
                {
                    others.Add(pair);
                }
            }

            if (others.Count > 0)
            {
                facts.Append(CultureInfo.InvariantCulture, $"#{++notes}\tAnnotatorNotes {mark.Id}\t{BratNote.Write(others)}\n");
            }
        }

        for (int i = 0; i < source.Relations.Count; i++)
        {
            MarkRelation relation = source.Relations[i];
            facts.Append(CultureInfo.InvariantCulture, $"R{i + 1}\t{NameOf(relation.Label)} Arg1:{relation.From} Arg2:{relation.To}\n");
        }

        return marks.Append(facts).ToString();
    }

    /// <summary>The configuration with which brat shows the format's vocabulary.</summary>
    public static string Configuration(LabelMap map)
    {
        var text = new StringBuilder("[entities]\n");
        string[] classes = [.. Vocabulary.Kinds.Select(static kind => kind.Class), .. Vocabulary.Anchors, .. Vocabulary.Slots.Select(static slot => slot.Class), BlockMarks.Heading];
        foreach (string label in classes.Concat(map.Labels.Values).Select(map.LabelOf).Distinct())
        {
            text.Append(NameOf(label)).Append('\n');
        }

        text.Append("\n[relations]\n");
        string[] relations = ["speaker", "source", "addressee", "for", "of", "affiliation", "by", "members", "participants", "place"];
        foreach (string label in relations.Select(name => map.RelationOf(name).Label).Concat(map.Relations.Keys).Distinct())
        {
            text.Append(NameOf(label)).Append("\tArg1:<ENTITY>, Arg2:<ENTITY>\n");
        }

        text.Append("<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n[events]\n\n[attributes]\n");
        string[] attributes = ["act", "mode", "medium", "value", "country", "lang", BlockMarks.Level];
        foreach (string attribute in attributes.Concat(map.Attributes.Keys).Distinct())
        {
            text.Append(attribute).Append("\tArg:<ENTITY>\n");
        }

        return text.ToString();
    }

    /// <summary>A label without white space, which separates fields.</summary>
    private static string NameOf(string label) => label.Replace(' ', '_').Replace('\t', '_');

    private static bool IsWord(string value) => value.Length > 0 && value.All(static c => Characters.IsName(c) || c is '.' or ':' or '/' or '+' or '#');
}
