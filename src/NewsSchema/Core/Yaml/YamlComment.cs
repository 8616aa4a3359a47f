namespace NewsSchema.Core.Yaml;

/// <summary>A comment of front matter.</summary>
/// <param name="Start">The position of its <c>#</c>.</param>
/// <param name="Text">Its text, from the <c>#</c> on.</param>
/// <param name="Column">The column of its <c>#</c>.</param>
/// <param name="IsLine">Whether nothing precedes it on its line.</param>
internal readonly record struct YamlComment(int Start, string Text, int Column, bool IsLine)
{
    /// <summary>The start of its line.</summary>
    public int LineStart => Start - Column;
}
