using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Yaml;

/// <summary>
/// Reads front matter: the subset of YAML that every YAML reader reads as the same tree (docs/format.md). This file has the blocks: maps and
/// lists by indentation. The first error of a broken entry is reported and the entry is skipped.
/// </summary>
internal sealed class YamlReader
{
    private readonly YamlCursor _cursor;
    private readonly YamlScalarReader _scalars;
    private readonly YamlFlowReader _flow;

    private YamlReader(YamlCursor cursor)
    {
        _cursor = cursor;
        _scalars = new YamlScalarReader(cursor);
        _flow = new YamlFlowReader(cursor, _scalars);
    }

    /// <summary>Reads the lines from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static MapNode Read(string text, int start, int end, List<SourceError> errors) =>
        new YamlReader(new YamlCursor(text, start, end, errors)).ReadRoot();

    private MapNode ReadRoot()
    {
        _cursor.FindContent();
        if (_cursor.Indent < 0)
        {
            return new MapNode();
        }

        if (_cursor.IsIndicator('-'))
        {
            _cursor.Report(_cursor.Position, 1, "a list without a key", "write 'key:' above it");
            return new MapNode();
        }

        MapNode map = ReadMap(1);
        if (_cursor.Indent >= 0)
        {
            ReportIndentation();
        }

        return map;
    }

    private Node ReadBlock(int depth, int parentIndent, bool isInMap)
    {
        if (depth > YamlSyntax.MaxDepth)
        {
            return Skip(NewsErrorCodes.TooDeepFrontMatter.At(new SourceSpan(_cursor.Position, 1)), parentIndent, isInMap);
        }

        return _cursor.IsIndicator('-') ? ReadList(depth) : (Node)ReadMap(depth);
    }

    private MapNode ReadMap(int depth)
    {
        int column = _cursor.Column;
        int start = _cursor.Position;
        var map = new MapNode();
        do
        {
            bool isPlain = ReadMember(map, column, depth);
            SkipDeeper(column, isPlain);
        }
        while (_cursor.Indent == column);
        map.Span = SourceSpan.FromBounds(start, Math.Max(start, _cursor.ValueEnd));
        return map;
    }

    private ListNode ReadList(int depth)
    {
        int column = _cursor.Column;
        int start = _cursor.Position;
        var list = new ListNode();
        do
        {
            _cursor.Position++;
            _cursor.ValueEnd = _cursor.Position;
            Node value = ReadValue(column, depth, false);
            list.Items.Add(value);
            SkipDeeper(column, value is ScalarNode { Kind: ScalarKind.Plain });
        }
        while (_cursor.Indent == column && _cursor.IsIndicator('-'));
        list.Span = SourceSpan.FromBounds(start, _cursor.ValueEnd);
        return list;
    }

    /// <returns>Whether the value is a plain scalar, which a deeper line would continue.</returns>
    private bool ReadMember(MapNode map, int column, int depth)
    {
        int start = _cursor.Position;
        if (!_scalars.TryReadKey(out string key))
        {
            _cursor.SkipEntry(column, true);
            return false;
        }

        SourceSpan keySpan = SourceSpan.FromBounds(start, _cursor.ValueEnd);
        if (map.Has(key))
        {
            _cursor.Add(NewsErrorCodes.DuplicateKey.At(keySpan, key));
            _cursor.SkipEntry(column, true);
            return false;
        }

        Node value = ReadValue(column, depth, true);
        map.Members.Add(new Member(key, keySpan, value));
        return value is ScalarNode { Kind: ScalarKind.Plain };
    }

    /// <summary>Reads the value after a key's colon or an item's dash, to the start of the next entry.</summary>
    private Node ReadValue(int indent, int depth, bool isInMap)
    {
        int afterSign = _cursor.Position;
        _cursor.SkipSpaces();
        if (_cursor.IsAtLineEnd || _cursor.Text[_cursor.Position] == '#')
        {
            return ReadBelow(afterSign, indent, depth, isInMap);
        }

        int start = _cursor.Position;
        char c = _cursor.Text[start];
        Node? node;
        switch (c)
        {
            case '|':
            case '>':
                node = new YamlBlockScalarReader(_cursor).Read(indent);
                break;
            case '[':
            case '{':
                node = _flow.Read(indent, depth + 1);
                break;
            default:
                if (!isInMap && (_cursor.IsIndicator('-') || _scalars.IsKey()))
                {
                    return ReadBlock(depth + 1, indent, isInMap);
                }

                node = _scalars.Read(indent, isInFlow: false);
                break;
        }

        bool isBlockScalar = c == '|' || c == '>';
        if (node is object && !isBlockScalar)
        {
            _cursor.ValueEnd = _cursor.Position;
            node = (node is ScalarNode && !_cursor.CheckCharacters(start, _cursor.Position)) || !_cursor.EndLine() ? null : node;
        }

        if (node is null)
        {
            return Skip(null, indent, isInMap);
        }

        node.Span = SourceSpan.FromBounds(start, _cursor.ValueEnd);
        return node;
    }

    private Node ReadBelow(int afterSign, int indent, int depth, bool isInMap)
    {
        int comment = _cursor.Position;
        _cursor.SkipLine();
        _cursor.FindContent();
        if (_cursor.Indent > indent || (isInMap && _cursor.Indent == indent && _cursor.IsIndicator('-')))
        {
            return ReadBlock(depth + 1, indent, isInMap);
        }

        int nameEnd = comment < _cursor.End && _cursor.Text[comment] == '#' ? Characters.EndOfName(_cursor.Text, comment + 1, _cursor.End) : comment;
        if (nameEnd > comment + 1)
        {
            _cursor.Add(NewsErrorCodes.CommentAsValue.At(SourceSpan.FromBounds(comment, nameEnd), _cursor.Text.Substring(comment, nameEnd - comment)));
        }

        return YamlScalarReader.Null(afterSign);
    }

    /// <summary>Reports and skips lines that are indented more than the entry they follow.</summary>
    private void SkipDeeper(int column, bool isBelowPlain)
    {
        if (_cursor.Indent <= column)
        {
            return;
        }

        if (isBelowPlain)
        {
            _cursor.Report(_cursor.Position, _cursor.LengthOfLine(), "a plain value over several lines", "quote it");
        }
        else
        {
            ReportIndentation();
        }

        _cursor.SkipEntry(column, false);
    }

    private void ReportIndentation() =>
        _cursor.Report(_cursor.Position, _cursor.LengthOfLine(), "this indentation", "align the line with the keys above it");

    private Node Skip(SourceError? error, int indent, bool isInMap)
    {
        int start = _cursor.Position;
        if (error is object)
        {
            _cursor.Add(error);
        }

        _cursor.SkipEntry(indent, isInMap);
        return YamlScalarReader.Null(Math.Min(start, _cursor.End));
    }
}
