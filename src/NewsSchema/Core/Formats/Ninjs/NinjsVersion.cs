namespace NewsSchema.Formats;

/// <summary>
/// A version of ninjs. Three generations are in use; a later version of a generation reads documents of an earlier one,
/// so every version from those named here on is allowed.
/// </summary>
/// <param name="Major">The generation: 1, 2 or 3.</param>
/// <param name="Minor">The version within it.</param>
public readonly record struct NinjsVersion(int Major, int Minor)
{
    /// <summary>ninjs 3.1, the default.</summary>
    public static NinjsVersion V31 { get; } = new(3, 1);

    /// <summary>ninjs 3.2, the version of October 2025, which changes nothing that is written.</summary>
    public static NinjsVersion V32 { get; } = new(3, 2);

    /// <summary>ninjs 2.1: lower-case names.</summary>
    public static NinjsVersion V21 { get; } = new(2, 1);

    /// <summary>ninjs 1.4: headlines, bodies and descriptions as members of the root, associations as a map.</summary>
    public static NinjsVersion V14 { get; } = new(1, 4);

    internal bool IsSupported => Major switch
    {
        1 => Minor >= 4,
        2 or 3 => Minor >= 1,
        _ => false,
    };

    /// <summary>The version in the spelling of the standard: <c>3.1</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Major}.{Minor}");
}
