namespace VerifyTests;

/// <summary>Turns a value into the files that show it.</summary>
public delegate ConversionResult Conversion<in T>(T target, IReadOnlyDictionary<string, object> context);

/// <summary>Returns whether a conversion is for a value.</summary>
public delegate bool CanConvert<in T>(T target, IReadOnlyDictionary<string, object> context);

/// <summary>The files that show a value.</summary>
public readonly struct ConversionResult(object? info, IEnumerable<Target> targets, Func<Task>? cleanup = null)
{
    /// <summary>A value that is shown as one more file.</summary>
    public object? Info { get; } = info;

    /// <summary>The files.</summary>
    public IEnumerable<Target> Targets { get; } = targets;

    /// <summary>Called after the comparison.</summary>
    public Func<Task>? Cleanup { get; } = cleanup;
}

/// <summary>A file that shows a value.</summary>
public readonly struct Target(string extension, string data, string? name = null)
{
    /// <summary>The extension of the file.</summary>
    public string Extension { get; } = extension;

    /// <summary>The text of the file.</summary>
    public string StringData { get; } = data;

    /// <summary>The part of the file's name that tells the files of one value apart; null if the extension does.</summary>
    public string? Name { get; } = name;
}
