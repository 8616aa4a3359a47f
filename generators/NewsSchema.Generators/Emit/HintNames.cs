using System.Globalization;
using System.Text;

namespace NewsSchema.Generators.Emit;

/// <summary>
/// The names of the generated files of one project: flat, and distinct regardless of case, because one collision loses all output
/// and file systems may ignore case.
/// </summary>
internal sealed class HintNames
{
    /// <summary>Leaves room for a folder if the compiler writes the files to disk.</summary>
    private const int MaxLength = 120;

    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first free name of the form <c>Name.g.cs</c>, <c>Name.2.g.cs</c>.</summary>
    public string Next(string name, string extension)
    {
        string stem = Sanitize(name);
        string hint = stem + extension;
        for (int n = 2; !_used.Add(hint); n++)
        {
            hint = stem + "." + n.ToString(CultureInfo.InvariantCulture) + extension;
        }

        return hint;
    }

    private static string Sanitize(string name)
    {
        var result = new StringBuilder();
        foreach (char c in name)
        {
            if (result.Length == MaxLength)
            {
                break;
            }

            result.Append(c is '.' or '_' || char.IsLetterOrDigit(c) ? c : '_');
        }

        return result.ToString();
    }
}
