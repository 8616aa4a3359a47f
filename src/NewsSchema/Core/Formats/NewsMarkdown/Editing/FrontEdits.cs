using System.Text;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Yaml;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>The edits that set or remove a value of the front matter. Comments, order and layout of all other values stay.</summary>
internal sealed class FrontEdits
{
    private const int IndentWidth = 2;
    private static readonly string[] s_firstKeys = ["schema", "id", "language"];
    private static readonly string[] s_lastKeys = ["text", "entities"];

    private readonly string _text;
    private readonly MapNode _root;
    private readonly SourceSpan? _front;

    private FrontEdits(EditableArticle article)
    {
        _text = article.Text;
        _root = article.Article.Front;
        _front = article.FrontLines;
    }

    /// <exception cref="ArgumentException">The path does not fit the front matter, or the value cannot be written there.</exception>
    public static IEnumerable<TextEdit> Of(EditableArticle article, IReadOnlyList<string> path, Node? value)
    {
        var edits = new FrontEdits(article);
        return value is null ? edits.Remove(path) : FrontTree.Find(edits._root, path, path.Count) is { } old ? edits.Replace(path, old, value) : edits.Add(path, value);
    }

    private List<TextEdit> Replace(IReadOnlyList<string> path, Node old, Node value)
    {
        bool isInFlow = IsInFlow(path);
        if (value is ScalarNode scalar && (old is ScalarNode || IsFlow(old)))
        {
            string written = YamlWriter.ToText(scalar, isInFlow);
            bool needsSpace = old.Span.Length == 0 && written.Length > 0;
            return [new TextEdit(old.Span.Start, old.Span.Length, (needsSpace ? " " : "") + written)];
        }

        if (isInFlow || path.Count == 0 || FrontTree.IndexOf(path[path.Count - 1]) is not null)
        {
            throw new ArgumentException("only a scalar can be replaced in a list or in braces");
        }

        // The member is written again, without the line end that it has already.
        Member member = FindMember(path, path.Count);
        int start = member.KeySpan.Start;
        int end = YamlSpans.EndOf(member);
        string lines = Lines(path[path.Count - 1], value, ColumnOf(start));
        return [new TextEdit(start, end - start, lines.TrimStart(' ').TrimEnd('\n'))];
    }

    private List<TextEdit> Add(IReadOnlyList<string> path, Node value)
    {
        int depth = path.Count - 1;
        while (depth > 0 && FrontTree.Find(_root, path, depth) is null)
        {
            depth--;
        }

        // The maps in between do not exist yet.
        for (int i = path.Count - 1; i > depth; i--)
        {
            var map = new MapNode();
            map.Members.Add(new Member(path[i], default, value));
            value = map;
        }

        string key = path[depth];
        Node parent = FrontTree.Find(_root, path, depth)!;
        switch (parent)
        {
            case MapNode when depth == 0:
                return [AddToRoot(key, value)];
            case MapNode { Members.Count: > 0 } map when !IsFlow(map):
                return [AddLines(EndOfLine(YamlSpans.EndOf(map)), key, value, ColumnOf(map.Members[0].KeySpan.Start))];
            case MapNode map:
                return [AddToFlow(map, key, value)];
            case ScalarNode { Kind: ScalarKind.Null } when !IsInFlow(path.Take(depth).ToList()):
                Member member = FindMember(path, depth);
                TextEdit added = AddLines(EndOfLine(member.KeySpan.End), key, value, ColumnOf(member.KeySpan.Start) + IndentWidth);
                return member.Value.Span.Length > 0 ? [TextEdit.Delete(member.Value.Span.Start, member.Value.Span.End), added] : [added];
            default:
                throw new ArgumentException("'" + path[depth - 1] + "' is not a map");
        }
    }

    private TextEdit AddToRoot(string key, Node value)
    {
        string lines = Lines(key, value, 0);
        if (_front is not { Start: var start })
        {
            return TextEdit.Insert(0, "---\n" + lines + "---\n" + (_text.Length > 0 && _text[0] != '\n' ? "\n" : ""));
        }

        int rank = Array.IndexOf(s_firstKeys, key);
        if (rank >= 0)
        {
            // After the first keys that precede it.
            int position = start;
            foreach (Member member in _root.Members)
            {
                int other = Array.IndexOf(s_firstKeys, member.Key);
                if (other >= 0 && other < rank)
                {
                    position = Math.Max(position, NextLine(YamlSpans.EndOf(member)));
                }
            }

            return TextEdit.Insert(position, lines);
        }

        int isLast = Array.IndexOf(s_lastKeys, key);
        foreach (Member member in _root.Members)
        {
            if (Array.IndexOf(s_lastKeys, member.Key) > isLast)
            {
                return TextEdit.Insert(BeforeComments(member.KeySpan.Start, start), lines);
            }
        }

        return TextEdit.Insert(_root.Members.Count == 0 ? start : NextLine(_root.Members.Max(YamlSpans.EndOf)), lines);
    }

    /// <summary>The start of a line or of the comments directly above it.</summary>
    private int BeforeComments(int position, int limit)
    {
        int line = StartOfLine(position);
        while (line > limit)
        {
            int above = StartOfLine(line - 1);
            if (above < limit || _text[Characters.SkipBlanks(_text, above, line)] != '#')
            {
                break;
            }

            line = above;
        }

        return line;
    }

    private TextEdit AddLines(int endOfLine, string key, Node value, int indent) =>
        TextEdit.Insert(endOfLine, "\n" + Lines(key, value, indent).TrimEnd('\n'));

    private TextEdit AddToFlow(MapNode map, string key, Node value)
    {
        if (value is not ScalarNode scalar)
        {
            throw new ArgumentException("only a scalar can be added in braces");
        }

        string member = YamlWriter.ToKey(key, isInFlow: true) + ": " + YamlWriter.ToText(scalar, isInFlow: true);
        return map.Members.Count == 0
            ? TextEdit.Insert(map.Span.Start + 1, member)
            : TextEdit.Insert(YamlSpans.EndOf(map.Members[map.Members.Count - 1]), ", " + member);
    }

    private List<TextEdit> Remove(IReadOnlyList<string> path)
    {
        // A map that would be empty goes with its key.
        int depth = path.Count;
        while (depth > 1 && FrontTree.Find(_root, path, depth - 1) is MapNode { Members.Count: 1 })
        {
            depth--;
        }

        if (FrontTree.Find(_root, path, depth - 1) is not MapNode parent)
        {
            throw new ArgumentException("an item of a list cannot be removed");
        }

        int index = parent.IndexOf(path[depth - 1]);
        Member member = parent.Members[index];
        if (IsFlow(parent) || IsInFlow(path.Take(depth).ToList()))
        {
            return [index + 1 < parent.Members.Count
                ? TextEdit.Delete(member.KeySpan.Start, parent.Members[index + 1].KeySpan.Start)
                : TextEdit.Delete(index > 0 ? YamlSpans.EndOf(parent.Members[index - 1]) : member.KeySpan.Start, YamlSpans.EndOf(member))];
        }

        int line = StartOfLine(member.KeySpan.Start);
        if (Characters.SkipBlanks(_text, line, _text.Length) != member.KeySpan.Start)
        {
            // The first key of an item is on the line of its dash.
            return index + 1 < parent.Members.Count
                ? [TextEdit.Delete(member.KeySpan.Start, parent.Members[index + 1].KeySpan.Start)]
                : throw new ArgumentException("an item of a list cannot be removed");
        }

        return RemoveLines(line, NextLine(YamlSpans.EndOf(member)), member.Value);
    }

    /// <summary>Removes lines, except for those that are only a comment.</summary>
    private List<TextEdit> RemoveLines(int start, int end, Node value)
    {
        var edits = new List<TextEdit>();
        for (int line = start; line < end;)
        {
            int next = NextLine(line);
            int content = Characters.SkipBlanks(_text, line, next);
            bool isComment = content < next && _text[content] == '#' && !IsInScalar(value, content);
            if (!isComment)
            {
                edits.Add(TextEdit.Delete(line, next));
            }

            line = next;
        }

        return edits;
    }

    private static bool IsInScalar(Node node, int position) => node switch
    {
        MapNode map => map.Members.Exists(member => IsInScalar(member.Value, position)),
        ListNode list => list.Items.Exists(item => IsInScalar(item, position)),
        _ => node.Span.Start <= position && position < node.Span.End,
    };

    /// <summary>The lines of a member, each with its line end.</summary>
    private static string Lines(string key, Node value, int indent)
    {
        var map = new MapNode();
        map.Members.Add(new Member(key, default, value));
        var output = new StringBuilder();
        YamlWriter.Write(map, output);
        string prefix = new(' ', indent);
        return string.Concat(output.ToString().Split('\n').Where(static line => line.Length > 0).Select(line => prefix + line + "\n"));
    }

    private Member FindMember(IReadOnlyList<string> path, int count)
    {
        var map = (MapNode)FrontTree.Find(_root, path, count - 1)!;
        return map.Members[map.IndexOf(path[count - 1])];
    }

    private bool IsInFlow(IReadOnlyList<string> path)
    {
        for (int i = 0; i < path.Count; i++)
        {
            if (i > 0 && FrontTree.Find(_root, path, i) is { } node && IsFlow(node))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFlow(Node node) => node is MapNode or ListNode && node.Span.Length > 0 && YamlFlowReader.IsOpening(_text[node.Span.Start]);

    private int ColumnOf(int position) => position - StartOfLine(position);

    private int StartOfLine(int position) => position == 0 ? 0 : _text.LastIndexOf('\n', position - 1) + 1;

    private int EndOfLine(int position)
    {
        int end = _text.IndexOf('\n', position);
        return end < 0 ? _text.Length : end;
    }

    private int NextLine(int position) => Math.Min(EndOfLine(position) + 1, _text.Length);
}
