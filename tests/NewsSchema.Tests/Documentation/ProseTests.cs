using System.Text.RegularExpressions;

namespace NewsSchema.Tests.Documentation;

/// <summary>The project's English is plain: documentation, comments, messages and names avoid the phrases of <c>Prose.txt</c>.</summary>
public partial class ProseTests
{
    /// <summary>Beginnings of the paths that the check leaves out: seeds are articles.</summary>
    private static readonly string[] s_leftOut = ["seeds/"];

    private static readonly Phrase[] s_phrases = Phrase.ReadAll(RepositoryRoot.PathOf("tests/NewsSchema.Tests/Documentation/Prose.txt"));

    public static TheoryData<string> Examples => [.. s_phrases.Select(phrase => phrase.Example)];

    [Fact]
    public void Documentation_comments_and_names_are_plain_English()
    {
        string[] found = Files().SelectMany(file => Check(file, File.ReadAllText(RepositoryRoot.PathOf(file)))).ToArray();
        Assert.True(found.Length == 0, $"{found.Length} phrases to write plainly (Prose.txt says which and why):\n{string.Join('\n', found)}");
    }

    [Fact]
    public void The_check_reads_the_documentation() => Assert.Contains("docs/format.md", Files());

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_phrase_is_found_in_its_example(string example) => Assert.NotEmpty(Check("docs/page.md", example));

    [Theory]
    [InlineData("docs/page.md", "A plain line.\n\nA key that is\nno name.", "docs/page.md:3: 'is no name': write \"is not a …\"")]
    [InlineData("src/A.cs", "/// <summary>A value that is\n/// no date.</summary>", "src/A.cs:1: 'is no date': write \"is not a …\"")]
    [InlineData("src/A.cs", "// One.\nthrow new Exception($\"{x} is no date\");", "src/A.cs:2: 'is no date': write \"is not a …\"")]
    [InlineData("tests/A.cs", "public void A_number_is_no_date() { }", "tests/A.cs:1: 'is no date': write \"is not a …\"")]
    public void A_phrase_is_reported_with_its_line_and_the_plain_form(string file, string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Check(file, text)));

    [Theory]
    [InlineData("docs/page.md", "There is no list, and it is no longer read. It stands for an id.")]
    [InlineData("docs/page.md", "Write \"is not a\" instead of `is no name`.")]
    [InlineData("docs/page.md", "```news\nThe harbour is no place to swim.\n```")]
    [InlineData("CHANGELOG.md", "- The message \"a sample is no object\" now names the file.")]
    [InlineData("src/A.cs", "if (value is not null) { } else { behindTheScenes = standsFor; }")]
    public void Plain_text_code_and_quotations_are_not_reported(string file, string text) => Assert.Empty(Check(file, text));

    private static IEnumerable<string> Check(string file, string text)
    {
        string prose = Prose(file, text.ReplaceLineEndings("\n"));
        return from phrase in s_phrases
               from match in phrase.Pattern.Matches(prose)
               let line = prose.AsSpan(0, match.Index).Count('\n') + 1
               orderby line
               select $"{file}:{line}: '{Space().Replace(match.Value, " ").Replace('_', ' ')}': write \"{phrase.Plain}\"";
    }

    /// <summary>The text with what is quoted in it blanked, in its own lines.</summary>
    private static string Prose(string file, string text)
    {
        if (!file.EndsWith(".md", StringComparison.Ordinal))
        {
            return text;
        }

        string prose = Quotation().Replace(text, Blank);
        return file == "CHANGELOG.md" ? Quoted().Replace(prose, Blank) : prose;
    }

    private static string Blank(Match match) => string.Concat(match.Value.Select(character => character == '\n' ? '\n' : '\''));

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(RepositoryRoot.Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(path => Path.GetRelativePath(RepositoryRoot.Folder, path).Replace('\\', '/'))
            .Where(file => file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !file.Contains(".verified.", StringComparison.Ordinal) && !file.Contains(".received.", StringComparison.Ordinal))
            .Where(file => !file.Split('/').Any(folder => folder is ".git" or "bin" or "obj" or "artifacts" or "node_modules" or "TestResults"))
            .Where(file => !s_leftOut.Any(path => file.StartsWith(path, StringComparison.Ordinal)) && !file.EndsWith("/ProseTests.cs", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>Inline code, and articles.</summary>
    [GeneratedRegex("```news\n.*?\n```|`[^`\n]+`", RegexOptions.Singleline)]
    private static partial Regex Quotation();

    [GeneratedRegex("\"[^\"\n]+\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+(?:(?://[/]?|[*>-])\s*)?")]
    private static partial Regex Space();

    /// <param name="Pattern">What to find.</param>
    /// <param name="Plain">What to write instead.</param>
    /// <param name="Example">A sentence that has it.</param>
    private sealed partial record Phrase(Regex Pattern, string Plain, string Example)
    {
        /// <summary>Between two words: a space, a line break with the marks of a comment after it, or an underscore.</summary>
        private const string Gap = @"(?:_|\s+(?:(?:///?|[*>-])\s+)?)";

        public static Phrase[] ReadAll(string path) => File.ReadAllLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(Read).ToArray();

        private static Phrase Read(string line)
        {
            Match parts = Line().Match(line);
            Assert.True(parts.Success, $"Prose.txt: '{line}' is not 'pattern => plain form <= example'.");
            string pattern = parts.Groups[1].Value.Replace(" ", Gap, StringComparison.Ordinal);
            return new(
                new Regex($"(?<![a-z])(?:{pattern})(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
                parts.Groups[2].Value,
                parts.Groups[3].Value);
        }

        [GeneratedRegex("^(.+?) => (.+) <= (.+)$")]
        private static partial Regex Line();
    }
}
