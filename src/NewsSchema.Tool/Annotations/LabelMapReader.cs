using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Yaml;

namespace NewsSchema.Tool.Annotations;

/// <summary>Reads a map of labels, which is written in the YAML of front matter.</summary>
internal sealed class LabelMapReader
{
    private readonly LabelMap _map = new();
    private readonly string _path;
    private readonly LineMap _lines;

    private LabelMapReader(string path, LineMap lines)
    {
        _path = path;
        _lines = lines;
    }

    /// <exception cref="ToolException">The file is not a map of labels.</exception>
    public static LabelMap Read(string path, byte[] content)
    {
        List<SourceError> errors = [];
        SourceDecoder.TryDecode(content, errors, out string text);
        string normalized = TextNormalization.Normalize(text);
        var reader = new LabelMapReader(path, LineMap.OfNormalized(normalized));
        MapNode root = errors.Count == 0 ? YamlReader.Read(normalized, 0, normalized.Length, errors) : new MapNode();
        if (errors.Count > 0)
        {
            throw reader.Fault(errors[0].Span, $"{errors[0].Code}: {errors[0].Message}");
        }

        foreach (Member member in root.Members)
        {
            reader.Read(member);
        }

        return reader._map;
    }

    private void Read(Member member)
    {
        switch (member.Key)
        {
            case "labels":
                foreach (Member label in MapOf(member).Members)
                {
                    // {anchor: speaker} is the class of an anchor, which is a class like others.
                    _map.Labels[label.Key] = Name(label.Value is MapNode { Members: [{ Key: "anchor" } anchor] } ? anchor : label);
                }

                break;
            case "relations":
                foreach (Member relation in MapOf(member).Members)
                {
                    _map.Relations[relation.Key] = RuleOf(relation);
                }

                break;
            case "events":
                foreach (Member name in MapOf(member).Members)
                {
                    _map.Events[name.Key] = MapOf(name).Members.ToDictionary(static role => role.Key, Name, StringComparer.Ordinal);
                }

                break;
            case "attributes":
                foreach (Member attribute in MapOf(member).Members)
                {
                    string value = TextOf(attribute);
                    _map.Attributes[attribute.Key] = value switch { "drop" => null, "as-is" => ClassNames.Of(attribute.Key), _ => Name(attribute) };
                }

                break;
            case "offsets":
                _map.Offsets = OffsetResolver.ByName.TryGetValue(TextOf(member), out OffsetUnit unit)
                    ? unit
                    : throw Fault(member.Value.Span, $"offsets are {string.Join(", ", OffsetResolver.ByName.Keys)}, not '{TextOf(member)}'");
                break;
            default:
                throw Fault(member.KeySpan, $"unknown key '{member.Key}': write labels, relations, events, attributes or offsets");
        }
    }

    /// <summary><c>{on: Arg1, set: {speaker: Arg2}}</c>, or the attribute alone.</summary>
    private RelationRule RuleOf(Member relation)
    {
        if (relation.Value is not MapNode rule)
        {
            return new RelationRule(Name(relation), false);
        }

        if (rule["on"] is not ScalarNode { Text: "Arg1" or "Arg2" } on || rule["set"] is not MapNode { Members: [var set] } || TextOf(set) != (on.Text == "Arg1" ? "Arg2" : "Arg1"))
        {
            throw Fault(relation.Value.Span, "a relation is {on: Arg1, set: {attribute: Arg2}}, or the same with Arg1 and Arg2 exchanged");
        }

        return Characters.IsName(set.Key) ? new RelationRule(set.Key, on.Text == "Arg2") : throw Fault(set.KeySpan, $"'{set.Key}' cannot be the name of an attribute");
    }

    private MapNode MapOf(Member member) => member.Value as MapNode ?? throw Fault(member.Value.Span, $"'{member.Key}' has names and their meanings: write {{NAME: meaning}}");

    private string Name(Member member) =>
        Characters.IsName(TextOf(member)) ? TextOf(member) : throw Fault(member.Value.Span, $"'{TextOf(member)}' cannot be a class or an attribute: ASCII letters, digits, '-' and '_', a letter first");

    private string TextOf(Member member) => member.Value is ScalarNode scalar ? scalar.Text : throw Fault(member.Value.Span, $"'{member.Key}' has one name");

    private ToolException Fault(SourceSpan place, string message)
    {
        (int line, int column) = _lines.GetPosition(place.Start);
        return new ToolException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_path}({line},{column}): {message}"));
    }
}
