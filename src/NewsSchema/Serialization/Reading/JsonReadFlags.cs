namespace NewsSchema.CompilerServices;

/// <summary>What reading accepts besides the JSON that is written.</summary>
[Flags]
public enum JsonReadFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A member that is text takes a bare number, <c>true</c> or <c>false</c> as its text: front matter does not say which it is.</summary>
    LenientText = 1,

    /// <summary>A name that matches no member exactly matches one in any case.</summary>
    CaseInsensitive = 2,

    /// <summary>A member that is a number takes a string that holds one.</summary>
    NumbersFromStrings = 4,

    /// <summary>An unknown member is an error, even if the schema would keep it.</summary>
    RejectUnknown = 8,
}
