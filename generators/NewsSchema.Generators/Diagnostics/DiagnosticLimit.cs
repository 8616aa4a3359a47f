using System.Globalization;
using NewsSchema.Core.Errors;

namespace NewsSchema.Generators.Diagnostics;

/// <summary>
/// Reports at most a hundred diagnostics of one code in one file, so that a file in the wrong format does not flood the build log. The
/// limit is by code, so that a severity that the user configures is never lost among others.
/// </summary>
internal static class DiagnosticLimit
{
    public const int MaxPerCode = 100;

    /// <summary>The errors of one file to report.</summary>
    public static List<SourceError> Apply(IEnumerable<SourceError> errors) =>
        Apply(errors, error => (null, error.Code), (error, more) => error with { Message = error.Message + more });

    /// <summary>The first diagnostics of each code in each file, in their order; the last one says how many more there are.</summary>
    /// <param name="diagnostics">All diagnostics.</param>
    /// <param name="kind">Gets the file and the code of a diagnostic.</param>
    /// <param name="extend">Adds a text to the message of a diagnostic.</param>
    public static List<T> Apply<T>(IEnumerable<T> diagnostics, Func<T, (string? Path, string Code)> kind, Func<T, string, T> extend)
    {
        var kept = new List<T>();
        var counts = new Dictionary<(string? Path, string Code), (int Count, int Last)>();
        foreach (T diagnostic in diagnostics)
        {
            (string? Path, string Code) key = kind(diagnostic);
            counts.TryGetValue(key, out (int Count, int Last) known);
            if (known.Count < MaxPerCode)
            {
                known.Last = kept.Count;
                kept.Add(diagnostic);
            }

            counts[key] = (known.Count + 1, known.Last);
        }

        foreach ((int count, int last) in counts.Values)
        {
            if (count > MaxPerCode)
            {
                kept[last] = extend(kept[last], string.Format(CultureInfo.InvariantCulture, " (and {0:N0} more like it in this file)", count - MaxPerCode));
            }
        }

        return kept;
    }
}
