namespace NewsSchema.Tool.Drafting;

/// <summary>A word or a sign of a text.</summary>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="End">The end, which is not part of it.</param>
/// <param name="Text">The characters.</param>
internal readonly record struct Word(int Start, int End, string Text)
{
    /// <summary>Whether it has letters or digits; otherwise it is one sign.</summary>
    public bool IsWord => char.IsLetterOrDigit(Text[0]);

    /// <summary>Whether it begins like a name.</summary>
    public bool IsCapitalized => char.IsUpper(Text[0]) || (Text.Length > 2 && Text[1] is '\'' or '’' && char.IsUpper(Text[2]));

    /// <summary>Whether all of its letters are large and there are several, as in an acronym.</summary>
    public bool IsAcronym => Text.Length > 1 && char.IsUpper(Text[0]) && !Text.Any(char.IsLower);

    public bool Is(char sign) => Text.Length == 1 && Text[0] == sign;
}
