using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Contract;
using NewsSchema.Generators.Diagnostics;

namespace NewsSchema.Generators.Pipeline;

/// <summary>One of the contract's files as a value.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Text">Its text, without a byte order mark.</param>
/// <param name="IsShipped">Whether it is the file of shipped members.</param>
internal sealed record ContractText(string Path, string Text, bool IsShipped)
{
    /// <summary>Maps positions to lines of the file.</summary>
    public LocationMapper Locations => new(Path, Text);

    /// <summary>Returns the contract's file for an additional file; null if it is another file.</summary>
    public static ContractText? Of(AdditionalText file, CancellationToken cancellation)
    {
        bool isShipped = IsNamed(file.Path, ContractFile.ShippedName);
        if ((!isShipped && !IsNamed(file.Path, ContractFile.UnshippedName)) || file.GetText(cancellation) is not { } text)
        {
            return null;
        }

        return new ContractText(file.Path, text.ToString().TrimStart('\uFEFF'), isShipped);
    }

    private static bool IsNamed(string path, string name) =>
        path.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (path.Length == name.Length || path[path.Length - name.Length - 1] is '/' or '\\');
}
