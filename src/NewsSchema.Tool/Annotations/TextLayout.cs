using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tool.Annotations;

/// <summary>A text divided into blocks as the article format divides it, so that the article gives back each byte.</summary>
internal sealed class TextLayout
{
    private readonly string _text;
    private readonly string _normalized;

    private TextLayout(string text, string normalized, bool isCrlf, bool hasBom)
    {
        _text = text;
        _normalized = normalized;
        IsCrlf = isCrlf;
        HasBom = hasBom;
    }

    public bool IsCrlf { get; }

    public bool HasBom { get; }

    /// <summary>Whether each line is a block; otherwise, blank lines separate blocks.</summary>
    public bool IsParagraphALine { get; private set; }

    /// <summary>The ranges of the blocks in the normalized text: without a byte order mark, with <c>\n</c> as line end.</summary>
    public List<MarkFragment> Blocks { get; } = [];

    /// <summary>Divides a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fault">Why it cannot be divided.</param>
    /// <returns>The layout; null if the text has mixed line ends, which no setting of an article gives back.</returns>
    public static TextLayout? Of(string text, out string? fault)
    {
        bool hasBom = text.StartsWith('\uFEFF');
        string body = hasBom ? text[1..] : text;
        string normalized = body.Replace("\r\n", "\n", StringComparison.Ordinal);
        bool isCrlf = normalized.Length < body.Length;
        fault = normalized.Contains('\r', StringComparison.Ordinal) || (isCrlf && body.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal))
            ? "the text has line ends of different kinds: convert them to LF or to CR LF first"
            : null;
        if (fault is not null)
        {
            return null;
        }

        var layout = new TextLayout(text, normalized, isCrlf, hasBom);
        layout.Divide();
        return layout;
    }

    /// <summary>The layout that an article has already.</summary>
    /// <param name="article">The article.</param>
    /// <param name="text">Its plain text.</param>
    public static TextLayout Of(Article article, string text)
    {
        TextSettings settings = TextSettings.Of(article.Front);
        var layout = new TextLayout(text, "", settings.IsCrlf, settings.HasBom) { IsParagraphALine = settings.IsParagraphALine };
        int position = settings.Start.Length;
        foreach (Block block in article.Blocks)
        {
            position += block.Separator.Length;
            layout.Blocks.Add(new MarkFragment(position, position + block.Text.Length));
            position += block.Text.Length;
        }

        return layout;
    }

    /// <summary>The position in the normalized text of one in the text.</summary>
    public int[] ToNormalized()
    {
        int[] positions = new int[_text.Length + 1];
        int position = 0;
        for (int i = 0; i < _text.Length; i++)
        {
            positions[i] = position;
            position += (HasBom && i == 0) || (IsCrlf && _text[i] == '\r') ? 0 : 1;
        }

        positions[_text.Length] = position;
        return positions;
    }

    /// <summary>The article without annotations, with the settings that give back the text and the checksum that proves it.</summary>
    /// <param name="schema">The name of the schema; null for none.</param>
    /// <param name="facts">What its front matter states after the schema.</param>
    public Article ToArticle(string? schema = null, IEnumerable<Member>? facts = null)
    {
        var article = new Article();
        if (schema is not null)
        {
            Add(article.Front, "schema", schema);
        }

        article.Front.Members.AddRange(facts ?? []);

        var settings = new MapNode();
        if (IsParagraphALine)
        {
            Add(settings, "paragraphs", "line");
        }

        int end = Blocks.Count > 0 ? Blocks[^1].End : 0;
        AddIfAny(settings, "start", _normalized[..(Blocks.Count > 0 ? Blocks[0].Start : _normalized.Length)]);
        AddIfAny(settings, "end", Blocks.Count > 0 ? _normalized[end..] : "");
        AddIfAny(settings, "eol", IsCrlf ? "crlf" : "");
        if (HasBom)
        {
            settings.Members.Add(new Member("bom", default, new ScalarNode("true", ScalarKind.Plain)));
        }

        Add(settings, "sha256", TextChecksum.Sha256Of([_text]));
        article.Front.Members.Add(new Member("text", default, settings));
        for (int i = 0; i < Blocks.Count; i++)
        {
            article.Blocks.Add(new Block
            {
                Text = _normalized[Blocks[i].Start..Blocks[i].End],
                Separator = i == 0 ? "" : _normalized[Blocks[i - 1].End..Blocks[i].Start],
            });
        }

        return article;
    }

    /// <summary>Adds a text to front matter.</summary>
    public static void Add(MapNode map, string key, string value) => map.Members.Add(new Member(key, default, new ScalarNode(value, ScalarKind.Quoted)));

    private static void AddIfAny(MapNode map, string key, string value)
    {
        if (value.Length > 0)
        {
            Add(map, key, value);
        }
    }

    private void Divide()
    {
        int start = 0;
        while (start < _normalized.Length && Characters.IsBlankOrNewline(_normalized[start]))
        {
            start++;
        }

        int end = _normalized.Length;
        while (end > start && Characters.IsBlankOrNewline(_normalized[end - 1]))
        {
            end--;
        }

        bool hasBlankLines = Separators(start, end).Any(static separator => separator.IsBlankLine);
        IsParagraphALine = !hasBlankLines && _normalized.AsSpan(start, end - start).Contains('\n');
        int block = start;
        foreach ((MarkFragment range, bool isBlankLine) in Separators(start, end))
        {
            if (isBlankLine || IsParagraphALine)
            {
                Blocks.Add(new MarkFragment(block, range.Start));
                block = range.End;
            }
        }

        if (end > start)
        {
            Blocks.Add(new MarkFragment(block, end));
        }
    }

    /// <summary>The runs of line ends and blank lines; spaces at the ends of lines are text.</summary>
    private IEnumerable<(MarkFragment Range, bool IsBlankLine)> Separators(int start, int end)
    {
        for (int i = _normalized.IndexOf('\n', start, end - start); i >= 0; i = _normalized.IndexOf('\n', i, end - i))
        {
            int last = i;
            for (int j = i + 1; j < end && Characters.IsBlankOrNewline(_normalized[j]); j++)
            {
                last = _normalized[j] == '\n' ? j : last;
            }

            yield return (new MarkFragment(i, last + 1), last > i);
            i = last + 1;
        }
    }
}
