namespace NewsSchema.CompilerServices;

/// <summary>Specifies what reading accepts in addition to the JSON that is written.</summary>
[Flags]
public enum JsonReadFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A text member accepts a bare number, <c>true</c> or <c>false</c> as its text, because front matter does not distinguish them.</summary>
    LenientText = 1,

    /// <summary>A name that matches no member exactly may match one regardless of case.</summary>
    CaseInsensitive = 2,

    /// <summary>A number member accepts a string that contains a number.</summary>
    NumbersFromStrings = 4,

    /// <summary>An unknown member is an error, even if the schema would keep it.</summary>
    RejectUnknown = 8,
}
