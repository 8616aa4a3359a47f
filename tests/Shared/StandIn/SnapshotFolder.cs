using System.Text;

namespace NewsSchema.Snapshots;

/// <summary>Compares what a test produced with the files that were accepted for it.</summary>
internal static class SnapshotFolder
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <param name="folder">The folder of the snapshots.</param>
    /// <param name="name">The beginning of the files' names.</param>
    /// <param name="targets">What the test produced; no two have the same name and extension.</param>
    /// <param name="accept">Whether to accept what the test produced instead of comparing.</param>
    /// <exception cref="SnapshotException">A file differs, is new, or is no longer produced by the test.</exception>
    public static void Check(string folder, string name, IReadOnlyList<SnapshotTarget> targets, bool accept)
    {
        Directory.CreateDirectory(folder);
        foreach (string received in Files(folder, name, "received"))
        {
            File.Delete(received);
        }

        HashSet<string> stale = Files(folder, name, "verified").ToHashSet(StringComparer.Ordinal);
        List<string> problems = [];
        foreach (SnapshotTarget target in targets)
        {
            string verified = Path.Combine(folder, FileName(name, target, "verified"));
            string text = Normalize(target.Text);
            stale.Remove(verified);
            string? accepted = File.Exists(verified) ? Normalize(File.ReadAllText(verified, s_utf8)) : null;
            if (string.Equals(text, accepted, StringComparison.Ordinal))
            {
                continue;
            }

            File.WriteAllText(accept ? verified : Path.Combine(folder, FileName(name, target, "received")), text, s_utf8);
            if (!accept)
            {
                problems.Add(accepted is null ? $"new: {Path.GetFileName(verified)}" : $"differs: {Path.GetFileName(verified)}, {FirstDifference(accepted, text)}");
            }
        }

        foreach (string file in stale.Order(StringComparer.Ordinal))
        {
            if (accept)
            {
                File.Delete(file);
            }
            else
            {
                problems.Add($"produced no more: {Path.GetFileName(file)}");
            }
        }

        if (problems.Count > 0)
        {
            throw new SnapshotException($"{name} is not as accepted in {folder}:", problems);
        }
    }

    private static string FileName(string name, SnapshotTarget target, string state) =>
        $"{name}{(target.Name is null ? "" : $"#{target.Name}")}.{state}.{target.Extension}";

    private static IEnumerable<string> Files(string folder, string name, string state) =>
        Directory.EnumerateFiles(folder, $"*.{state}.*").Where(file =>
        {
            string own = Path.GetFileName(file);
            return own.StartsWith($"{name}.{state}.", StringComparison.Ordinal) || own.StartsWith($"{name}#", StringComparison.Ordinal);
        });

    private static string Normalize(string text) =>
        text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string FirstDifference(string accepted, string received)
    {
        string[] before = accepted.Split('\n');
        string[] after = received.Split('\n');
        int line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
        {
            line++;
        }

        return $"line {line + 1}:\n    - {before.ElementAtOrDefault(line) ?? "(end)"}\n    + {after.ElementAtOrDefault(line) ?? "(end)"}";
    }
}
