using System.Globalization;
using System.Text;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>Reads WebAnno TSV 3.x. An annotation over several tokens, or one of several on a token, has a number in brackets.</summary>
internal sealed class WebAnnoReader(string path)
{
    private readonly List<WebAnnoLayer> _layers = [];
    private readonly StringBuilder _text = new();
    private readonly List<TextMark> _marks = [];

    /// <summary>The marks by layer and number.</summary>
    private readonly Dictionary<(int Layer, string Number), TextMark> _numbered = [];

    /// <summary>The marks that start at a token, by layer and token.</summary>
    private readonly Dictionary<(int Layer, string Token), TextMark> _byToken = [];

    /// <summary>Relations until all marks are known: layer, label, the token of the governor, its number and that of the dependent.</summary>
    private readonly List<(int Layer, string Label, string Governor, string From, string To, string Token, int Line)> _relations = [];
    private readonly List<(string Label, TextMark From, string Type, string Token, string Number, int Line)> _slots = [];
    private readonly WebAnnoChains _chains = new();
    private readonly List<string> _sentence = [];
    private int _line;

    /// <exception cref="AnnotationFormatException">A line is not in the format.</exception>
    public AnnotatedText Read(string content)
    {
        foreach (string raw in content.Split('\n'))
        {
            _line++;
            string line = raw.TrimEnd('\r');
            if (line.StartsWith("#Text=", StringComparison.Ordinal))
            {
                _sentence.Add(Unescape(line["#Text=".Length..]));
            }
            else if (line.StartsWith("#T_", StringComparison.Ordinal))
            {
                _layers.Add(WebAnnoLayer.Of(line));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                ReadToken(line.Split('\t'));
            }
        }

        _chains.AddTo(_marks);
        return new AnnotatedText(_text.ToString()) { Marks = _marks, Relations = [.. _relations.Select(ToRelation), .. _slots.Select(ToRelation)] };
    }

    private void ReadToken(string[] columns)
    {
        int start = 0;
        int end = 0;
        bool isToken = columns.Length >= 3 && columns[1].Split('-') is [var first, var last] && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out start)
            && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out end) && end >= start;
        if (!isToken)
        {
            throw Fault("a token has a number, its offsets and its text: 1-1<tab>0-5<tab>Putin");
        }

        AppendSentence(start);
        int column = 3;
        for (int layer = 0; layer < _layers.Count; layer++)
        {
            string[] values = columns[Math.Min(column, columns.Length)..Math.Min(column + _layers[layer].Columns, columns.Length)];
            column += _layers[layer].Columns;
            if (_layers[layer].IsRelation)
            {
                ReadRelation(layer, columns[0], values);
            }
            else
            {
                ReadMarks(layer, columns[0], new MarkFragment(start, end), columns[2], values);
            }
        }
    }

    /// <summary>Adds the text of a sentence when its first token shows where it starts; what is between sentences is white space.</summary>
    private void AppendSentence(int start)
    {
        if (_sentence.Count == 0)
        {
            return;
        }

        if (start < _text.Length)
        {
            throw Fault("the offsets go back");
        }

        // Sentences of different paragraphs are separated by a line break, others by a space.
        int gap = start - _text.Length;
        _text.Append(gap == 0 ? "" : gap == 1 && _text.Length > 0 && _sentence.Count == 1 ? "\n" : new string('\n', gap));
        _text.AppendJoin('\n', _sentence);
        _sentence.Clear();
    }

    private void ReadMarks(int layer, string token, MarkFragment range, string word, string[] values)
    {
        string[][] stacked = [.. values.Select(static value => Split(value, '|'))];
        for (int i = 0; i < stacked.Select(static parts => parts.Length).DefaultIfEmpty(0).Max(); i++)
        {
            string[] cells = [.. stacked.Select(parts => parts.ElementAtOrDefault(i) ?? "_")];
            if (Array.TrueForAll(cells, static cell => cell == "_"))
            {
                continue;
            }

            if (_layers[layer].IsChain)
            {
                _chains.Add(_layers[layer], [.. cells.Select(Unescape)], (token, range, Unescape(word), _line));
                continue;
            }

            (string[] features, string? number) = Numbered(_layers[layer], cells);
            if (number is not null && _numbered.TryGetValue((layer, number), out TextMark? open))
            {
                // Tokens of a mark are one range with what is between them.
                open.Fragments[0] = open.Fragments[0] with { End = range.End };
                open.CoveredText = null;
            }
            else
            {
                TextMark mark = NewMark(layer, features, range, word);
                AddSlots(layer, cells, mark);
                if (number is not null)
                {
                    _numbered.Add((layer, number), mark);
                }

                _byToken.TryAdd((layer, token), mark);
            }
        }
    }

    private TextMark NewMark(int layer, string[] features, MarkFragment range, string word)
    {
        bool IsFact(int feature) => IsSet(features[feature]) && (feature >= _layers[layer].Features.Length || _layers[layer].IsPlain(feature));
        int labelled = Array.IndexOf(_layers[layer].Features, "value") is >= 0 and int value && IsSet(features[value]) ? value : Enumerable.Range(0, features.Length).FirstOrDefault(IsFact, -1);
        var mark = new TextMark("T" + (_marks.Count + 1).ToString(CultureInfo.InvariantCulture), labelled < 0 ? _layers[layer].Name : features[labelled])
        {
            Fragments = [range],
            CoveredText = Unescape(word),
            Line = _line,
        };
        for (int i = 0; i < features.Length; i++)
        {
            if (i != labelled && IsFact(i))
            {
                mark.Attributes.Add(new(_layers[layer].Features[i], features[i]));
            }
        }

        _marks.Add(mark);
        return mark;
    }

    /// <summary>The references of an annotation: <c>agent;theme</c> in one column, and <c>1-2;2-3[4]</c> in the next.</summary>
    private void AddSlots(int layer, string[] cells, TextMark mark)
    {
        for (int i = 0; i < _layers[layer].Features.Length; i++)
        {
            if (!_layers[layer].IsRole(i) || i + 1 >= cells.Length || cells[i + 1] is "_" or "*")
            {
                continue;
            }

            string[] roles = Split(cells[i], ';');
            string[] places = Split(cells[i + 1], ';');
            for (int slot = 0; slot < places.Length; slot++)
            {
                string role = Unescape(SplitNumber(roles.ElementAtOrDefault(slot) ?? "*").Value);
                (string token, string? number) = SplitNumber(places[slot]);
                _slots.Add((IsSet(role) ? role : _layers[layer].LinkName(i), mark, _layers[layer].Features[i + 1], token, number ?? "0", _line));
            }
        }
    }

    private static bool IsSet(string feature) => feature is not ("_" or "*");

    private void ReadRelation(int layer, string token, string[] values)
    {
        string[] labels = values.Length > 1 ? Split(values[0], '|') : [];
        string[] governors = values.Length > 0 ? Split(values[^1], '|') : [];
        for (int i = 0; i < governors.Length; i++)
        {
            if (governors[i] == "_")
            {
                continue;
            }

            // 1-3[2_1]: the governor's token, its number and the dependent's, 0 for one without.
            (string governor, string? numbers) = SplitNumber(governors[i]);
            string[] pair = numbers?.Split('_') ?? ["0", "0"];
            string label = SplitNumber(labels.ElementAtOrDefault(i) ?? "*").Value;
            _relations.Add((layer, label is "*" or "_" ? _layers[layer].Name : label, governor, pair[0], pair.ElementAtOrDefault(1) ?? "0", token, _line));
        }
    }

    private MarkRelation ToRelation((int Layer, string Label, string Governor, string From, string To, string Token, int Line) relation)
    {
        string target = _layers[relation.Layer].Target;
        return new MarkRelation(relation.Label, Find(target, relation.Governor, relation.From, relation.Line).Id, Find(target, relation.Token, relation.To, relation.Line).Id) { Line = relation.Line };
    }

    private MarkRelation ToRelation((string Label, TextMark From, string Type, string Token, string Number, int Line) slot) =>
        new(slot.Label, slot.From.Id, Find(slot.Type, slot.Token, slot.Number, slot.Line).Id) { Line = slot.Line };

    /// <summary>The annotation of a type, by its number or by its first token. If no layer has the type, any layer can have the annotation.</summary>
    private TextMark Find(string type, string token, string number, int line)
    {
        int only = _layers.FindIndex(layer => !layer.IsRelation && layer.Type == type);
        foreach (int layer in only < 0 ? Enumerable.Range(0, _layers.Count) : [only])
        {
            if (number != "0" ? _numbered.TryGetValue((layer, number), out TextMark? mark) : _byToken.TryGetValue((layer, token), out mark))
            {
                return mark;
            }
        }

        return number != "0" ? Find(type, token, "0", line) : throw new AnnotationFormatException(AnnotationFindings.Malformed(path, line, $"token {token} has no annotation"));
    }

    private static (string[] Features, string? Number) Numbered(WebAnnoLayer layer, string[] cells)
    {
        // The number after a place is that of what is there.
        (string Value, string? Number)[] parts = [.. cells.Select((cell, i) => i > 0 && i < layer.Features.Length && layer.IsRole(i - 1) ? (cell, null) : SplitNumber(cell))];
        return ([.. parts.Select(static part => Unescape(part.Value))], parts.Select(static part => part.Number).FirstOrDefault(static number => number is not null));
    }

    /// <summary>A value, and the number in brackets after it.</summary>
    public static (string Value, string? Number) SplitNumber(string cell)
    {
        int open = cell.EndsWith(']') ? cell.LastIndexOf('[') : -1;
        return open > 0 && cell[open - 1] != '\\' ? (cell[..open], cell[(open + 1)..^1]) : (cell, null);
    }

    private static string[] Split(string cell, char separator)
    {
        List<string> parts = [];
        int start = 0;
        for (int i = 0; i < cell.Length; i++)
        {
            if (cell[i] == '\\')
            {
                i++;
            }
            else if (cell[i] == separator)
            {
                parts.Add(cell[start..i]);
                start = i + 1;
            }
        }

        parts.Add(cell[start..]);
        return [.. parts];
    }

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\\' && i + 1 < text.Length)
            {
                c = text[++i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'f' => '\f', var other => other };
            }

            result.Append(c);
        }

        return result.ToString();
    }

    private AnnotationFormatException Fault(string message) => new(AnnotationFindings.Malformed(path, _line, message));
}
