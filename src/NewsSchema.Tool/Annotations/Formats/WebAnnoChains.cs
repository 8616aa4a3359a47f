using System.Globalization;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>
/// The chains of WebAnno TSV, such as coreference: the mentions of a chain mention one entity. In two columns, <c>pr[4]</c> is the type of a mention and its chain, and <c>ident->4-2</c> its relation to the
/// next mention, the chain again, and the number of the mention in it.
/// </summary>
internal sealed class WebAnnoChains
{
    private const string Arrow = "->";
    private const string LinkSuffix = "Link";

    private readonly Dictionary<(string Layer, string Chain, string Link), TextMark> _mentions = [];
    private readonly Dictionary<(string Layer, string Chain), List<TextMark>> _chains = [];

    /// <summary>Adds a token of a mention.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="cells">The values of its features for one mention, unescaped.</param>
    /// <param name="token">The number, the range and the text of the token, and its line in the file.</param>
    public void Add(WebAnnoLayer layer, string[] cells, (string Number, MarkFragment Range, string Word, int Line) token)
    {
        string type = "";
        string relation = "";
        string? chain = null;
        string? link = null;
        foreach (string cell in cells)
        {
            if (cell.LastIndexOf(Arrow, StringComparison.Ordinal) is >= 0 and int arrow && cell[(arrow + Arrow.Length)..].Split('-') is [var inChain, var number])
            {
                (relation, chain, link) = (cell[..arrow], inChain, number);
            }
            else
            {
                (type, string? ofType) = WebAnnoReader.SplitNumber(cell);
                chain ??= ofType;
            }
        }

        // A mention without a number is one of a single token.
        (string Layer, string Chain, string Link) key = (layer.Type, chain ?? token.Number, link ?? token.Number);
        if (_mentions.TryGetValue(key, out TextMark? mention))
        {
            mention.Fragments[0] = mention.Fragments[0] with { End = token.Range.End };
            mention.CoveredText = null;
            return;
        }

        string name = layer.Name.EndsWith(LinkSuffix, StringComparison.Ordinal) ? layer.Name[..^LinkSuffix.Length] : layer.Name;
        mention = new TextMark("C" + (_mentions.Count + 1).ToString(CultureInfo.InvariantCulture), name) { Fragments = [token.Range], CoveredText = token.Word, Line = token.Line };
        string note = string.Join(", ", new[] { type, relation }.Where(static value => value is not ("" or "*" or "_")));
        if (note.Length > 0)
        {
            // Mentions of one entity differ in it, so that it cannot be an attribute of the entity.
            mention.Attributes.Add(new("note", note));
        }

        _mentions.Add(key, mention);
        if (!_chains.TryGetValue((key.Layer, key.Chain), out List<TextMark>? mentions))
        {
            _chains.Add((key.Layer, key.Chain), mentions = []);
        }

        mentions.Add(mention);
    }

    /// <summary>Makes each chain one entity. A mention that is marked already, as a person for example, is that mark, and gives the chain its kind.</summary>
    /// <param name="marks">The marks of other layers, which receive the rest of the mentions.</param>
    public void AddTo(List<TextMark> marks)
    {
        Dictionary<MarkFragment, TextMark> known = [];
        foreach (TextMark mark in marks)
        {
            known.TryAdd(mark.Fragments[0], mark);
        }

        foreach (((string layer, string chain), List<TextMark> mentions) in _chains)
        {
            string entity = $"{layer} {chain}";
            string? kind = mentions.Select(mention => known.GetValueOrDefault(mention.Fragments[0])?.Label).FirstOrDefault(static label => label is not null);
            foreach (TextMark mention in mentions)
            {
                if (known.TryGetValue(mention.Fragments[0], out TextMark? mark) && mark.Entity is null)
                {
                    mark.Entity = entity;
                    mark.Attributes.AddRange(mention.Attributes);
                }
                else
                {
                    mention.Entity = entity;
                    mention.Label = kind ?? mention.Label;
                    marks.Add(mention);
                }
            }
        }
    }
}
