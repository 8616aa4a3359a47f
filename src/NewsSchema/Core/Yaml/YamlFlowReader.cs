using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Yaml;

/// <summary>Reads flow lists <c>[a, b]</c> and flow maps <c>{a: b}</c>, which may go over several lines.</summary>
internal readonly struct YamlFlowReader
{
    private readonly YamlCursor _cursor;
    private readonly YamlScalarReader _scalars;

    public YamlFlowReader(YamlCursor cursor, YamlScalarReader scalars)
    {
        _cursor = cursor;
        _scalars = scalars;
    }

    public static bool IsOpening(char c) => c == '[' || c == '{';

    /// <summary>Reads the collection at the position; null after an error.</summary>
    /// <param name="indent">The column that its further lines must be indented more than.</param>
    /// <param name="depth">The depth of the collection.</param>
    public Node? Read(int indent, int depth)
    {
        if (depth > YamlSyntax.MaxDepth)
        {
            _cursor.Add(NewsErrorCodes.TooDeepFrontMatter.At(new SourceSpan(_cursor.Position, 1)));
            return null;
        }

        int start = _cursor.Position;
        Node? node = _cursor.Text[start] == '[' ? ReadList(indent, depth) : (Node?)ReadMap(indent, depth);
        if (node is object)
        {
            node.Span = SourceSpan.FromBounds(start, _cursor.Position);
        }

        return node;
    }

    private ListNode? ReadList(int indent, int depth)
    {
        int open = _cursor.Position++;
        var list = new ListNode();
        while (true)
        {
            if (!SkipSpace(open, indent))
            {
                return null;
            }

            if (_cursor.Text[_cursor.Position] == ']')
            {
                _cursor.Position++;
                return list;
            }

            Node? item = ReadItem(indent, depth);
            if (item is null || !SkipSpace(open, indent) || !EndItem(']'))
            {
                return null;
            }

            list.Items.Add(item);
        }
    }

    private MapNode? ReadMap(int indent, int depth)
    {
        int open = _cursor.Position++;
        var map = new MapNode();
        while (true)
        {
            if (!SkipSpace(open, indent))
            {
                return null;
            }

            if (_cursor.Text[_cursor.Position] == '}')
            {
                _cursor.Position++;
                return map;
            }

            int start = _cursor.Position;
            if (!_scalars.TryReadFlowKey(out string key))
            {
                return null;
            }

            SourceSpan keySpan = SourceSpan.FromBounds(start, _cursor.ValueEnd);
            int afterColon = _cursor.Position;
            if (!SkipSpace(open, indent))
            {
                return null;
            }

            char c = _cursor.Text[_cursor.Position];
            Node? value = c == ',' || c == '}' ? YamlScalarReader.Null(afterColon) : ReadItem(indent, depth);
            if (value is null || !SkipSpace(open, indent) || !EndItem('}'))
            {
                return null;
            }

            if (map.Has(key))
            {
                _cursor.Add(NewsErrorCodes.DuplicateKey.At(keySpan, key));
            }
            else
            {
                map.Members.Add(new Member(key, keySpan, value));
            }
        }
    }

    private Node? ReadItem(int indent, int depth)
    {
        int start = _cursor.Position;
        if (IsOpening(_cursor.Text[start]))
        {
            return Read(indent, depth + 1);
        }

        if (_scalars.Read(indent, isInFlow: true) is not { } node)
        {
            return null;
        }

        node.Span = SourceSpan.FromBounds(start, _cursor.Position);
        return _cursor.CheckCharacters(start, _cursor.Position) ? node : null;
    }

    private bool EndItem(char close)
    {
        char c = _cursor.Text[_cursor.Position];
        if (c == ',')
        {
            _cursor.Position++;
            return true;
        }

        return c == close || _cursor.Report(_cursor.Position, 1, "'" + Characters.At(_cursor.Text, _cursor.Position) + "' here", close == ']' ? "separate items with ','" : "separate keys with ','");
    }

    /// <summary>Moves to the next content of the collection, over newlines and comments; false if the collection cannot continue there.</summary>
    private bool SkipSpace(int open, int indent)
    {
        while (true)
        {
            _cursor.SkipSpaces();
            char c = _cursor.Position < _cursor.End ? _cursor.Text[_cursor.Position] : '\n';
            if (c == '#' && !CheckComment())
            {
                return false;
            }

            if (c == '\t')
            {
                return _cursor.Add(NewsErrorCodes.Tab.At(new SourceSpan(_cursor.Position, 1)));
            }

            if (c != '\n' && c != '#')
            {
                return true;
            }

            int before = _cursor.Position;
            _cursor.SkipLine();
            _cursor.FindContent();
            bool isClosing = _cursor.Indent >= 0 && (_cursor.Text[_cursor.Position] == ']' || _cursor.Text[_cursor.Position] == '}');
            if (_cursor.Indent < 0 || (_cursor.Indent <= indent && !isClosing))
            {
                _cursor.Position = before;
                return _cursor.Report(open, 1, _cursor.Text[open] == '[' ? "a list that is never closed" : "a map that is never closed", _cursor.Text[open] == '[' ? "add ']'" : "add '}'");
            }
        }
    }

    /// <summary>Accepts a comment, but not a reference whose quotes are missing.</summary>
    private bool CheckComment()
    {
        int nameEnd = Characters.EndOfName(_cursor.Text, _cursor.Position + 1, _cursor.End);
        int next = Characters.SkipBlanks(_cursor.Text, nameEnd, _cursor.End);
        if (nameEnd > _cursor.Position + 1 && next < _cursor.End && YamlSyntax.IsFlowIndicator(_cursor.Text[next]))
        {
            return _cursor.Add(NewsErrorCodes.CommentAsValue.At(SourceSpan.FromBounds(_cursor.Position, nameEnd), _cursor.Text.Substring(_cursor.Position, nameEnd - _cursor.Position)));
        }

        return _cursor.Text[_cursor.Position - 1] == ' ' || _cursor.Text[_cursor.Position - 1] == '\n' || _cursor.Report(_cursor.Position, 1, "'#' here", "put a space before a comment, or quote the value");
    }
}
