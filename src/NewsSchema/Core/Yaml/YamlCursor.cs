using System.Text;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Yaml;

/// <summary>The position of all readers of one front matter, what they skip there, and the errors that they report.</summary>
internal sealed class YamlCursor
{
    private readonly List<SourceError> _errors;

    public YamlCursor(string text, int start, int end, List<SourceError> errors)
    {
        Text = text;
        Position = start;
        End = end;
        _errors = errors;
    }

    /// <summary>The whole article.</summary>
    public string Text { get; }

    /// <summary>The index after the front matter's last line.</summary>
    public int End { get; }

    public int Position { get; set; }

    /// <summary>The column of the next content; -1 at the end.</summary>
    public int Indent { get; private set; }

    /// <summary>Where the last value ends, and with it the map or list around it.</summary>
    public int ValueEnd { get; set; }

    /// <summary>Collects the text of a scalar; one for all of them.</summary>
    public StringBuilder Buffer { get; } = new StringBuilder();

    public bool IsAtLineEnd => Position >= End || Text[Position] == '\n';

    public int Column => Position - LineStart;

    private int LineStart { get; set; }

    private bool IsSkipping { get; set; }

    /// <summary>Moves to the first character of the next line that is neither blank nor a comment, and sets <see cref="Indent"/>.</summary>
    public void FindContent()
    {
        while (Position < End)
        {
            LineStart = Position;
            SkipSpaces();
            char c = Position < End ? Text[Position] : '\n';
            if (c == '\t')
            {
                Add(NewsErrorCodes.Tab.At(new SourceSpan(Position, 1)));
            }
            else if (c != '\n' && c != '#')
            {
                Indent = Column;
                return;
            }

            SkipLine();
        }

        Indent = -1;
    }

    public void SkipSpaces()
    {
        while (Position < End && Text[Position] == ' ')
        {
            Position++;
        }
    }

    public void SkipLine()
    {
        int end = Position < End ? Text.IndexOf('\n', Position, End - Position) : -1;
        Position = end < 0 ? End : end + 1;
    }

    /// <summary>Skips the rest of a broken entry without reporting its other errors.</summary>
    public void SkipEntry(int column, bool isInMap)
    {
        bool wasSkipping = IsSkipping;
        IsSkipping = true;
        do
        {
            SkipLine();
            FindContent();
        }
        while (Indent > column || (Indent == column && (Text[Position] == ']' || Text[Position] == '}' || (isInMap && IsIndicator('-')))));
        IsSkipping = wasSkipping;
    }

    /// <summary>Whether the character at the position is the sign and white space follows it.</summary>
    public bool IsIndicator(char sign) => Text[Position] == sign && IsBlankOrEnd(Position + 1);

    public bool IsBlankOrEnd(int position) => position >= End || Characters.IsBlankOrNewline(Text[position]);

    /// <summary>Moves to the next content; false if this line has more than a comment after the position.</summary>
    public bool EndLine()
    {
        if (!CheckLineEnd())
        {
            return false;
        }

        SkipLine();
        FindContent();
        return true;
    }

    public bool CheckLineEnd()
    {
        int start = Position;
        SkipSpaces();
        if (IsAtLineEnd || (Text[Position] == '#' && Position > start))
        {
            return true;
        }

        return Text[Position] == '\t'
            ? Add(NewsErrorCodes.Tab.At(new SourceSpan(Position, 1)))
            : Report(Position, 1, "'" + Characters.At(Text, Position) + "' here", "quote the whole value");
    }

    /// <summary>Refuses characters that YAML does not print, or that some of its versions read as a line end.</summary>
    public bool CheckCharacters(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (YamlSyntax.IsForbidden(Text[i]))
            {
                return Report(i, 1, "a control character or foreign line end", "write it as an escape in double quotes");
            }
        }

        return true;
    }

    public int LengthOfLine()
    {
        int end = Text.IndexOf('\n', Position, End - Position);
        return (end < 0 ? End : end) - Position;
    }

    public bool Report(int position, int length, string what, string remedy) =>
        Add(NewsErrorCodes.NotInSubset.At(new SourceSpan(position, length), what, remedy));

    /// <returns>Always false, so that a method that reads can return it.</returns>
    public bool Add(SourceError error)
    {
        if (!IsSkipping)
        {
            _errors.Add(error);
        }

        return false;
    }
}
