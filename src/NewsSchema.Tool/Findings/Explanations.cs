using System.Reflection;

namespace NewsSchema.Tool.Findings;

/// <summary>The sections of docs/diagnostics.md.</summary>
internal static class Explanations
{
    private static readonly Lazy<Dictionary<string, string>> s_sections = new(Read);

    /// <summary>The codes that have a section.</summary>
    public static IReadOnlyCollection<string> Codes => s_sections.Value.Keys;

    /// <summary>The section about a code, without its heading; null if there is none.</summary>
    public static string? Find(string code) => s_sections.Value.GetValueOrDefault(code.ToUpperInvariant());

    /// <summary>The first words of the section about a code, which name what is wrong; null if there is no section.</summary>
    public static string? TitleOf(string code)
    {
        if (Find(code)?.Split("**", 3) is not [_, var title, _])
        {
            return null;
        }

        return title.TrimEnd('.').Replace("`", "", StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("diagnostics.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal).Split("\n## ").Skip(1)
            .Select(static section => section.Split('\n', 2))
            .ToDictionary(static section => section[0].Trim(), static section => section[1].Trim(), StringComparer.Ordinal);
    }
}
