using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Yaml;

/// <summary>Reads block scalars: <c>|</c>, which keeps its newlines, and <c>></c>, which folds them.</summary>
internal struct YamlBlockScalarReader
{
    private readonly YamlCursor _cursor;
    private bool _isFolded;

    /// <summary>The width of the indentation, which the first line that is not blank sets; -1 before it.</summary>
    private int _width;

    /// <summary>The width of the widest blank line before the first line.</summary>
    private int _blankWidth;

    /// <summary>The number of blank lines since the last line.</summary>
    private int _newlines;

    private bool _hasLine;
    private bool _wasIndented;

    public YamlBlockScalarReader(YamlCursor cursor)
        : this()
    {
        _cursor = cursor;
        _width = -1;
    }

    /// <summary>Reads the scalar at the position; null after an error.</summary>
    /// <param name="indent">The column that its lines must be indented more than.</param>
    public ScalarNode? Read(int indent)
    {
        _isFolded = _cursor.Text[_cursor.Position++] == '>';
        bool isStripped = _cursor.Position < _cursor.End && _cursor.Text[_cursor.Position] == '-';
        _cursor.Position += isStripped ? 1 : 0;
        _cursor.ValueEnd = _cursor.Position;
        if (!_cursor.CheckLineEnd())
        {
            return null;
        }

        _cursor.SkipLine();
        _cursor.Buffer.Clear();
        bool isInside = true;
        while (isInside && _cursor.Position < _cursor.End)
        {
            if (!TryReadLine(indent, out isInside))
            {
                return null;
            }
        }

        if (_hasLine && !isStripped)
        {
            _cursor.Buffer.Append('\n');
        }

        _cursor.FindContent();
        return new ScalarNode(_cursor.Buffer.ToString(), ScalarKind.Quoted);
    }

    /// <returns>False after an error.</returns>
    private bool TryReadLine(int indent, out bool isInside)
    {
        isInside = true;
        string text = _cursor.Text;
        int line = _cursor.Position;
        int limit = _width < 0 ? _cursor.End : Math.Min(_cursor.End, line + _width);
        int start = line;
        while (start < limit && text[start] == ' ')
        {
            start++;
        }

        if (start < _cursor.End && text[start] == '\t' && (_width < 0 || start < limit))
        {
            return _cursor.Add(NewsErrorCodes.Tab.At(new SourceSpan(start, 1)));
        }

        if (start == _cursor.End || text[start] == '\n')
        {
            _newlines++;
            _blankWidth = _width < 0 ? Math.Max(_blankWidth, start - line) : 0;
            _cursor.Position = Math.Min(start + 1, _cursor.End);
            return true;
        }

        if (_width < 0 && start - line > indent)
        {
            _width = start - line;
            if (_blankWidth > _width)
            {
                return _cursor.Report(line, _width, "an indentation less than the blank line's above", "remove the spaces from that line");
            }
        }

        isInside = _width >= 0 && start - line >= _width;
        if (!isInside)
        {
            return true;
        }

        int end = text.IndexOf('\n', start, _cursor.End - start);
        end = end < 0 ? _cursor.End : end;
        if (!_cursor.CheckCharacters(start, end))
        {
            return false;
        }

        Append(start, end);
        _cursor.ValueEnd = end;
        _cursor.Position = Math.Min(end + 1, _cursor.End);
        return true;
    }

    private void Append(int start, int end)
    {
        bool isIndented = Characters.IsBlank(_cursor.Text[start]);
        bool joins = _isFolded && _hasLine && !_wasIndented && !isIndented;
        _cursor.Buffer.Append(!joins ? (_hasLine ? "\n" : "") : _newlines == 0 ? " " : "");
        _cursor.Buffer.Append('\n', _newlines).Append(_cursor.Text, start, end - start);
        _newlines = 0;
        _hasLine = true;
        _wasIndented = isIndented;
    }
}
