using System.Text.RegularExpressions;

namespace NewsSchema.Generators.Tests.Documentation;

/// <summary>A section of docs/gallery.md.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Format"><c>json</c> or <c>xml</c>.</param>
/// <param name="Samples">The samples.</param>
/// <param name="Records">The records that come out; the first is the schema's.</param>
/// <param name="Code">A method <c>Show</c> that uses a record.</param>
/// <param name="Result">What the method returns for the first sample.</param>
internal sealed partial record GalleryEntry(string Title, string Format, IReadOnlyList<string> Samples, string Records, string Code, string Result)
{
    /// <summary>The name of the schema.</summary>
    public string Schema => Record().Match(Records).Groups[1].Value;

    public static GalleryEntry[] ReadAll(string page) => [.. page.Split("\n## ").Skip(1).Select(Read)];

    private static GalleryEntry Read(string section)
    {
        Match[] fences = Fence().Matches(section).ToArray();
        string[] ofLanguage(string language) => [.. fences.Where(fence => fence.Groups[1].Value == language).Select(fence => fence.Groups[2].Value)];
        string format = fences[0].Groups[1].Value;
        string[] code = ofLanguage("csharp");
        Assert.Equal(2, code.Length);
        return new GalleryEntry(section.Split('\n')[0], format, ofLanguage(format), code[0], code[1], Assert.Single(ofLanguage("text")).TrimEnd('\n'));
    }

    [GeneratedRegex(@"^```(\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"partial record (\w+)")]
    private static partial Regex Record();
}
