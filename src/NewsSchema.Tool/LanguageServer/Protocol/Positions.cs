namespace NewsSchema.Tool.LanguageServer.Protocol;

/// <summary>A position between two UTF-16 code units of a document.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Character">The code units before it in its line.</param>
internal readonly record struct Position(int Line, int Character) : IComparable<Position>
{
    public int CompareTo(Position other) => Line != other.Line ? Line.CompareTo(other.Line) : Character.CompareTo(other.Character);
}

/// <summary>A range of a document.</summary>
internal readonly record struct PositionRange(Position Start, Position End)
{
    public bool Touches(PositionRange other) => Start.CompareTo(other.End) <= 0 && other.Start.CompareTo(End) <= 0;
}

/// <summary>A range of a file.</summary>
internal sealed record Location(string Uri, PositionRange Range);

/// <summary>A change of a document.</summary>
internal sealed record DocumentEdit(PositionRange Range, string NewText);

/// <summary>Changes of documents by their addresses.</summary>
internal sealed record WorkspaceEdit(IReadOnlyDictionary<string, IReadOnlyList<DocumentEdit>> Changes);
