using System.Text;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tests.Formats.NewsMarkdown;

/// <summary>Random articles with every value that the format can hold, mostly values that look like its markup.</summary>
internal sealed class RandomArticles(int seed)
{
    private static readonly string[] s_fragments =
    [
        "Putin", "der Kreml", "Zürich", "größe", "💡", "„Zitat“", "\"quoted\"", "it's", " ", "  ", "\t", " ", ".", ", ", " – ", "a", "1",
        "[", "]", "]{", "](", "(http://x.y)", "[]", "{", "}", "{%", "{% c }", "%}", "{.x}", "{#id}", "\\", "\\\\", "\\[", "\\n",
        ":::", "::: box", "::::", ":", "---", "--", "-", "- a", "#", "# a", "##", "#tag", "\u00A0", "\u2028", "\uFEFF", "\0", "\u0085", "\u200F", "שלום", "<b>", "&amp;", "*", "_", "`", "=", "%",
    ];

    private static readonly string[] s_names = ["person", "org", "x", "putin", "a-b", "A_9", "quote", "role", "for", "value", "c0"];

    private static readonly string[] s_uris =
    [
        "https://example.org/a", "#top", "/a/b", "./a", "../a", "mailto:a@b.c", "https://de.wikipedia.org/wiki/Mars_(Planet)", "x:(", "x:)(", "x:[a]{b}", "x:\\a\"", "urn:ü",
    ];

    private readonly Random _random = new(seed);

    public Article Next()
    {
        bool isParagraphALine = Chance(0.5);
        var article = new Article { Front = Front(isParagraphALine) };
        int blocks = _random.Next(6);
        for (int i = 0; i < blocks; i++)
        {
            article.Blocks.Add(NextBlock(isParagraphALine));
        }

        AddContainers(article, 0, blocks, 0);
        for (int i = 1; i < blocks; i++)
        {
            bool needsBlankLine = article.Blocks[i - 1].Level == 0 && !article.Containers.Any(container => container.Start < i && container.End == i);
            string blankLines = string.Concat(Enumerable.Range(0, _random.Next(needsBlankLine ? 1 : 0, 4)).Select(_ => Chance(0.2) ? " \t\n" : "\n"));
            article.Blocks[i].Separator = isParagraphALine ? blankLines : "\n" + blankLines;
        }

        return article;
    }

    /// <summary>Random text of the characters that have a meaning.</summary>
    public string NextGarbage()
    {
        var text = new StringBuilder();
        if (Chance(0.3))
        {
            text.Append("---\n");
            AppendFragments(text, 20, ["a: ", "- ", "b", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", ": ", "\"", "'", "|", ">", "&a", "*a", "!t", "#x", " # c", "\t", "key:", "\n- ", "text: {paragraphs: line}", "? ", "\\", "1"]);
            text.Append(Chance(0.8) ? "\n---\n" : "");
        }

        AppendFragments(text, 40, s_fragments);
        return text.ToString();
    }

    /// <summary>Lines that may be front matter.</summary>
    public string NextFrontMatter()
    {
        string[] values = ["b", "\"b c\"", "'d'", "[a, b]", "{a: b}", "[", "{a: [b, c], d: }", "|", ">-", "1", "", "", "", "#c", " # c", "\"x", "y\"", "a: b", "- a", "https://x.y", "\t", "[a", "b]", "a b", "&x", "a:b"];
        var text = new StringBuilder();
        int lines = _random.Next(1, 6);
        int key = 0;
        for (int i = 0; i < lines; i++)
        {
            text.Append(' ', i == 0 ? 0 : 2 * _random.Next(3) + (Chance(0.1) ? 1 : 0));
            text.Append(Chance(0.3) ? "- " : "").Append(Chance(0.8) ? (char)('a' + key++) + ": " : "").Append(Pick(values)).Append('\n');
        }

        return text.ToString();
    }

    private void AppendFragments(StringBuilder text, int max, string[] fragments)
    {
        int count = _random.Next(max);
        for (int i = 0; i < count; i++)
        {
            text.Append(Pick(fragments));
            text.Append(Chance(0.2) ? "\n" : "").Append(Chance(0.05) ? "\r\n" : "").Append(Chance(0.05) ? "\n\n" : "");
        }
    }

    private Block NextBlock(bool isParagraphALine)
    {
        var block = new Block { Level = Chance(0.3) ? _random.Next(1, 7) : 0, Attributes = Chance(0.2) ? Attributes() : null };
        int pieces = _random.Next(8);
        var text = new StringBuilder();
        for (int i = 0; i < pieces; i++)
        {
            text.Append(Pick(s_fragments));
            if (!isParagraphALine && block.Level == 0 && Chance(0.15))
            {
                text.Append('\n');
            }
        }

        block.Text = text.ToString();
        AddSpans(block, 0, block.Text.Length, 0);
        return block;
    }

    private void AddSpans(Block block, int start, int end, int depth)
    {
        while (depth < 5 && Chance(0.5))
        {
            int spanStart = Boundary(block.Text, _random.Next(start, end + 1));
            int spanEnd = Boundary(block.Text, _random.Next(spanStart, end + 1));
            block.Spans.Add(new InlineSpan { Start = spanStart, End = spanEnd, Attributes = Attributes(), Href = Chance(0.1) ? Pick(s_uris) : null });
            AddSpans(block, spanStart, spanEnd, depth + 1);
            start = spanEnd;
        }
    }

    /// <summary>Moves a position inside a surrogate pair to its end.</summary>
    private static int Boundary(string text, int index) =>
        index > 0 && index < text.Length && char.IsSurrogatePair(text, index - 1) ? index + 1 : index;

    private void AddContainers(Article article, int start, int end, int depth)
    {
        while (depth < 3 && Chance(0.3))
        {
            int containerStart = _random.Next(start, end + 1);
            int containerEnd = _random.Next(containerStart, end + 1);
            article.Containers.Add(new Container { Start = containerStart, End = containerEnd, Attributes = Attributes() });
            AddContainers(article, containerStart, containerEnd, depth + 1);
            start = containerEnd;
        }
    }

    private AttributeList Attributes()
    {
        var list = new AttributeList { Id = Chance(0.4) ? new AttributeName(Pick(s_names), default) : null };
        list.Classes.AddRange(Some(s_names).Select(name => new AttributeName(name, default)));
        list.Pairs.AddRange(Some(s_names).Select(name => new AttributePair(name, Value(), default, default)));
        return list;
    }

    private string Value() => Chance(0.3) ? Pick(s_names) : Text().Replace('\n', ' ');

    private string Text() => string.Concat(Enumerable.Range(0, _random.Next(4)).Select(_ => Pick(s_fragments)));

    private MapNode Front(bool isParagraphALine)
    {
        var front = new MapNode();
        if (isParagraphALine || Chance(0.3))
        {
            var text = new MapNode();
            Add(text, "paragraphs", new ScalarNode(isParagraphALine ? "line" : "blank-line", ScalarKind.Plain));
            if (Chance(0.3))
            {
                Add(text, "start", new ScalarNode(Text(), ScalarKind.Quoted));
                Add(text, "end", new ScalarNode(Text() + "\n", ScalarKind.Quoted));
                Add(text, "eol", new ScalarNode(Chance(0.5) ? "lf" : "crlf", ScalarKind.Plain));
                Add(text, "bom", new ScalarNode(Chance(0.5) ? "true" : "false", ScalarKind.Plain));
            }

            Add(front, "text", text);
        }

        if (Chance(0.7))
        {
            foreach (string key in Some(["schema", "id", "language", "entities", "published", "key words", "a:b", "#x", "yes", "", "- a", "ü"]))
            {
                Add(front, key, Node(1));
            }
        }

        return front;
    }

    private Node Node(int depth)
    {
        int kind = _random.Next(depth < 6 ? 8 : 6);
        switch (kind)
        {
            case 0:
                return new ScalarNode("", ScalarKind.Null);
            case 1:
                return new ScalarNode(Pick(s_names), ScalarKind.Reference) { KeepsHash = true };
            case 2:
                return new ScalarNode(Pick(["1", "-2.5", "true", "2021-12-07", "10:30", "https://x.y/z", "Berlin", "RUSSIA-USA/PUTIN", "a, b", "x#y", "-x"]), ScalarKind.Plain);
            case <= 5:
                return new ScalarNode(Pick(["yes", "No", "1", "", "null", "~", "2021-12-07", "PT2H", "#id", "# c", "a\nb", " a ", "Berlin", "a: b", "- a", Text(), Text() + "\n" + Text()]), ScalarKind.Quoted);
            case 6:
                var map = new MapNode();
                foreach (string key in Some(["kind", "name", "same-as", "x y", "\"", "<<", "\t"]))
                {
                    Add(map, key, Node(depth + 1));
                }

                return map;
            default:
                var list = new ListNode();
                int count = _random.Next(4);
                for (int i = 0; i < count; i++)
                {
                    list.Items.Add(Node(depth + 1));
                }

                return list;
        }
    }

    private static void Add(MapNode map, string key, Node value) => map.Members.Add(new Member(key, default, value));

    private List<T> Some<T>(T[] items) => items.Where(_ => Chance(2.0 / items.Length)).ToList();

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];

    private bool Chance(double probability) => _random.NextDouble() < probability;
}
