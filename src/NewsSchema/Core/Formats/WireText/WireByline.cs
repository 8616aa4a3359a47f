namespace NewsSchema.Core.Formats.WireText;

/// <summary>How the lines of authors begin, in the languages of agencies that send teleprinter formats.</summary>
internal static class WireByline
{
    private static readonly string[] s_by = ["By ", "Von ", "Par ", "Por ", "Da ", "Di ", "Av ", "Af "];

    public static bool Begins(string line) => s_by.Any(word => line.StartsWith(word, StringComparison.Ordinal));

    /// <summary>Whether a line names persons, not an agency as in "By The Associated Press".</summary>
    public static bool IsOfPersons(string line) => Begins(line) && !line.StartsWith("By The ", StringComparison.OrdinalIgnoreCase);
}
