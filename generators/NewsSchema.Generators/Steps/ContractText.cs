using NewsSchema.Generators.Contract;
using NewsSchema.Generators.Diagnostics;

namespace NewsSchema.Generators.Steps;

/// <summary>One of the contract's files as a value.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Text">Its text, without a byte order mark.</param>
/// <param name="IsShipped">Whether it is the file of shipped members.</param>
internal sealed record ContractText(string Path, string Text, bool IsShipped)
{
    /// <summary>Maps positions to lines of the file.</summary>
    public LocationMapper Locations => new(Path, Text);

    /// <summary>Returns the contract's file for a file of the project; null if it is another file.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="read">Reads its text, with or without a byte order mark; null if it cannot be read.</param>
    public static ContractText? Of(string path, Func<string?> read)
    {
        bool isShipped = IsNamed(path, ContractFile.ShippedName);
        return (isShipped || IsNamed(path, ContractFile.UnshippedName)) && read() is { } text
            ? new ContractText(path, text.TrimStart('\uFEFF'), isShipped)
            : null;
    }

    private static bool IsNamed(string path, string name) =>
        path.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (path.Length == name.Length || path[path.Length - name.Length - 1] is '/' or '\\');
}
