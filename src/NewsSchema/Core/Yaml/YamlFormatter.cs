using System.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Yaml;

/// <summary>
/// Writes front matter in its canonical form, with its comments. A comment stays with the line that it is on, or with the key or item below it.
/// Long texts (<c>|</c>, <c>></c>) and lists in brackets with comments stay as they are written.
/// </summary>
internal sealed class YamlFormatter
{
    private readonly string _text;
    private readonly List<YamlComment> _comments;
    private readonly StringBuilder _output = new();
    private int _next;

    private YamlFormatter(string text, List<YamlComment> comments)
    {
        _text = text;
        _comments = comments;
    }

    /// <summary>The lines of the front matter.</summary>
    /// <param name="text">The whole article.</param>
    /// <param name="start">The start of the first line.</param>
    /// <param name="end">The end of the last line.</param>
    /// <param name="root">The front matter that was read from these lines without an error.</param>
    public static string Format(string text, int start, int end, MapNode root)
    {
        var formatter = new YamlFormatter(text, YamlComments.Find(text, start, end, root));
        var members = new List<(string Key, string Lines)>();
        for (int i = 0; i < root.Members.Count; i++)
        {
            Member member = root.Members[i];
            formatter.WriteComments(member.KeySpan.Start, 0);
            formatter.WriteMember(member, 0, i + 1 < root.Members.Count ? root.Members[i + 1].KeySpan.Start : end);
            members.Add((member.Key, formatter._output.ToString()));
            formatter._output.Clear();
        }

        formatter.WriteComments(int.MaxValue, 0);
        return string.Concat(YamlWriter.InOrder(members, static member => member.Key).Select(static member => member.Lines)) + formatter._output;
    }

    private bool IsNext(int end) => _next < _comments.Count && _comments[_next].Start < end;

    /// <summary>Writes the comments before a position, each on its line.</summary>
    private void WriteComments(int end, int indent)
    {
        for (; IsNext(end); _next++)
        {
            _output.Append(' ', indent).Append(_comments[_next].Text).Append('\n');
        }
    }

    /// <summary>Writes the comments below the last key of a map or the last item of a list, which are indented like it.</summary>
    private void WriteCommentsBelow(int sibling, int indent, int limit)
    {
        for (; IsBelow(sibling, 0, limit); _next++)
        {
            _output.Append(' ', indent).Append(_comments[_next].Text).Append('\n');
        }
    }

    /// <summary>Whether the next comment is alone on its line, at least as many columns to the right of a key or an item.</summary>
    private bool IsBelow(int sibling, int columns, int limit) => IsNext(limit) && _comments[_next].IsLine && _comments[_next].Column >= ColumnOf(sibling) + columns;

    /// <summary>Whether the next comment is on the line of a position, or before it.</summary>
    private bool IsOnLine(int position) => _next < _comments.Count && _comments[_next].LineStart <= position;

    /// <summary>Ends a line, with the comment on it.</summary>
    private void EndLine(int end)
    {
        if (IsOnLine(end) && !_comments[_next].IsLine)
        {
            _output.Append("  ").Append(_comments[_next++].Text);
        }

        _output.Append('\n');
    }

    /// <param name="member">The member.</param>
    /// <param name="indent">Its indentation.</param>
    /// <param name="limit">The position of what follows it, up to which comments can belong to it.</param>
    private void WriteMember(Member member, int indent, int limit)
    {
        int end = YamlSpans.EndOf(member);
        if (!IsOnLine(end) && !IsBelow(member.KeySpan.Start, 1, limit) && !HasBlockScalar(member.Value))
        {
            YamlWriter.WriteMember(member, indent, _output);
            return;
        }

        if (IsInLine(member.Value))
        {
            // The comment is on the first line: a map in braces gets a line for each of its keys.
            int start = _output.Length;
            YamlWriter.WriteMember(member, indent, _output);
            string lines = _output.ToString(start, _output.Length - start);
            int lineEnd = lines.IndexOf('\n');
            _output.Length = start;
            _output.Append(lines, 0, lineEnd);
            EndLine(end);
            _output.Append(lines, lineEnd + 1, lines.Length - lineEnd - 1);
            return;
        }

        _output.Append(' ', indent).Append(YamlWriter.ToKey(member.Key, isInFlow: false)).Append(':');
        WriteValue(member.Value, member.KeySpan.End, member.KeySpan.Start, indent, limit);
    }

    /// <summary>Writes a value after its colon or dash.</summary>
    /// <param name="value">The value.</param>
    /// <param name="start">The end of its key, or its own start.</param>
    /// <param name="key">The position of its key or dash.</param>
    /// <param name="indent">The new indentation of its key or dash.</param>
    /// <param name="limit">The position of what follows it.</param>
    private void WriteValue(Node value, int start, int key, int indent, int limit)
    {
        switch (value)
        {
            case MapNode { Members.Count: > 0 } map when !IsFlow(value) || IsInLine(value):
                EndLine(start);
                WriteMembers(map, indent + YamlWriter.IndentWidth, limit);
                break;
            case ListNode { Items.Count: > 0 } list when !IsFlow(value) || IsInLine(value):
                EndLine(start);
                WriteItems(list, indent + YamlWriter.IndentWidth, limit);
                break;
            case ScalarNode scalar when !IsBlockScalar(scalar):
                string text = YamlWriter.ToText(scalar, isInFlow: false);
                _output.Append(text.Length > 0 ? " " : "").Append(text);
                EndLine(Math.Max(start, value.Span.End));
                break;
            default:
                WriteAsItIs(value, indent - ColumnOf(key));
                EndLine(value.Span.End);
                break;
        }
    }

    /// <summary>Whether a value is written without a line below its key: a scalar that is not long, or something in brackets or braces without comments.</summary>
    private bool IsInLine(Node value) => value is ScalarNode scalar ? !IsBlockScalar(scalar) : (IsFlow(value) && !IsNext(value.Span.End)) || value.Span.Length == 0;

    /// <summary>Copies a value, whose further lines are indented like its key.</summary>
    private void WriteAsItIs(Node value, int shift)
    {
        string[] lines = _text.Substring(value.Span.Start, value.Span.Length).Split('\n');
        _output.Append(' ').Append(lines[0]);
        foreach (string line in lines.Skip(1))
        {
            int blanks = line.Length - line.TrimStart(' ').Length;
            _output.Append('\n');
            if (blanks < line.Length)
            {
                _output.Append(' ', Math.Max(0, blanks + shift)).Append(line, blanks, line.Length - blanks);
            }
        }

        while (IsNext(value.Span.End))
        {
            _next++;
        }
    }

    private void WriteMembers(MapNode map, int indent, int limit)
    {
        for (int i = 0; i < map.Members.Count; i++)
        {
            WriteComments(map.Members[i].KeySpan.Start, indent);
            WriteMember(map.Members[i], indent, i + 1 < map.Members.Count ? map.Members[i + 1].KeySpan.Start : limit);
        }

        WriteCommentsBelow(map.Members[0].KeySpan.Start, indent, limit);
    }

    private void WriteItems(ListNode list, int indent, int limit)
    {
        for (int i = 0; i < list.Items.Count; i++)
        {
            Node item = list.Items[i];
            int next = i + 1 < list.Items.Count ? StartOf(list.Items[i + 1]) : limit;
            bool isInLine = item is not ScalarNode && IsInLine(item);
            WriteComments(StartOf(item), indent);
            if (isInLine && IsOnLine(item.Span.End))
            {
                WriteComments(_comments[_next].Start + 1, indent);
            }

            _output.Append(' ', indent).Append('-');
            if (item is MapNode { Members.Count: > 0 } map && (!IsFlow(item) || isInLine))
            {
                // The first key is on the line of the dash.
                int start = _output.Length;
                WriteMembers(map, indent + YamlWriter.IndentWidth, next);
                _output.Remove(start, indent + 1);
            }
            else
            {
                WriteValue(item, item.Span.Start, list.Span.Start, indent, next);
            }
        }

        WriteCommentsBelow(list.Span.Start, indent, limit);
    }

    private bool IsFlow(Node node) => node.Span.Length > 0 && YamlFlowReader.IsOpening(_text[node.Span.Start]);

    private static int StartOf(Node node) => node is MapNode { Members.Count: > 0 } map ? map.Members[0].KeySpan.Start : node.Span.Start;

    private int ColumnOf(int position) => position - (_text.LastIndexOf('\n', position) + 1);

    private bool HasBlockScalar(Node node) => node switch
    {
        MapNode map => map.Members.Exists(member => HasBlockScalar(member.Value)),
        ListNode list => list.Items.Exists(HasBlockScalar),
        ScalarNode scalar => IsBlockScalar(scalar),
        _ => false,
    };

    private bool IsBlockScalar(ScalarNode scalar) => scalar.Span.Length > 0 && scalar.Kind == ScalarKind.Quoted && _text[scalar.Span.Start] is '|' or '>';
}
