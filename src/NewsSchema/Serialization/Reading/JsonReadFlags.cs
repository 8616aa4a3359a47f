namespace NewsSchema.CompilerServices;

/// <summary>What reading takes besides the JSON that writing gives.</summary>
[Flags]
public enum JsonReadFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A member that is text takes a bare number, <c>true</c> or <c>false</c> as its text: front matter does not say which it is.</summary>
    LenientText = 1,

    /// <summary>Names match whatever their case, where they match no member exactly.</summary>
    CaseInsensitive = 2,

    /// <summary>A member that is a number takes a string that holds one.</summary>
    NumbersFromStrings = 4,

    /// <summary>A member that is not known is an error, even where the schema would keep it.</summary>
    RejectUnknown = 8,
}
