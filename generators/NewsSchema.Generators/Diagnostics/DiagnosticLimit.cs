using System;
using System.Collections.Generic;
using System.Globalization;
using NewsSchema.Core.Errors;

namespace NewsSchema.Generators.Diagnostics;

/// <summary>
/// A file that is wrong all over, such as one of another format, is told so a hundred times and not a hundred thousand times. By code,
/// so that a severity that the user configures is never lost among others.
/// </summary>
internal static class DiagnosticLimit
{
    public const int MaxPerCode = 100;

    /// <summary>What to report of the errors of one file.</summary>
    public static List<SourceError> Apply(IEnumerable<SourceError> errors) =>
        Apply(errors, error => (null, error.Code), (error, more) => error with { Message = error.Message + more });

    /// <summary>The first findings of each code in each file, in their order; the last one says how many more there are.</summary>
    /// <param name="findings">All findings.</param>
    /// <param name="kind">The file and the code of one.</param>
    /// <param name="say">One with a text added to its message.</param>
    public static List<T> Apply<T>(IEnumerable<T> findings, Func<T, (string? Path, string Code)> kind, Func<T, string, T> say)
    {
        var kept = new List<T>();
        var counts = new Dictionary<(string? Path, string Code), (int Count, int Last)>();
        foreach (T finding in findings)
        {
            (string? Path, string Code) key = kind(finding);
            counts.TryGetValue(key, out (int Count, int Last) known);
            if (known.Count < MaxPerCode)
            {
                known.Last = kept.Count;
                kept.Add(finding);
            }

            counts[key] = (known.Count + 1, known.Last);
        }

        foreach ((int count, int last) in counts.Values)
        {
            if (count > MaxPerCode)
            {
                kept[last] = say(kept[last], string.Format(CultureInfo.InvariantCulture, " (and {0:N0} more like it in this file)", count - MaxPerCode));
            }
        }

        return kept;
    }
}
