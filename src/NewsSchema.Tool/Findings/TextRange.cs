namespace NewsSchema.Tool.Findings;

/// <summary>A range of a file, from 1, in UTF-16 code units; the end is the position after the last one.</summary>
internal readonly record struct TextRange(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>A position without a length.</summary>
    public static TextRange At(int line, int column) => new(line, column, line, column);
}
