using System.Text;
using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>Any content of one fixture leaves the types of the others complete, and the generated code compiles.</summary>
public class RobustnessTests
{
    private static readonly Random s_random = new(4711);

    private static readonly string s_first = Stories.First.Replace("schema: Story", "schema: Odd", StringComparison.Ordinal);

    public static TheoryData<string> Invalid => [.. Directory.GetFiles(Seeds.InvalidFolder, "*.news.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Invalid))]
    public void An_invalid_seed_is_reported_with_its_code_and_does_not_harm_others(string fileName)
    {
        TestRun run = Stories.Project()
            .Fixture(fileName, File.ReadAllBytes(Path.Combine(Seeds.InvalidFolder, fileName)), "Invalid")
            .Run();
        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Id == fileName[..8] && diagnostic.Location.GetLineSpan().Path == fileName);
        AssertStoriesAreThere(run);
    }

    public static TheoryData<string> Odd => [.. s_odd];

    private static readonly string[] s_odd =
    [
        "empty", "blank", "front matter only", "front matter never closed", "binary", "latin-1", "utf-16", "nul", "lone surrogate",
        "brackets", "deep lists", "long line", "long key", "many keys", "many ids",
    ];

    [Theory]
    [MemberData(nameof(Odd))]
    public void An_odd_file_does_not_harm_others(string kind)
    {
        TestRun run = Stories.Project().Fixture("odd.news.md", Bytes(kind), "Odd").Run();
        AssertStoriesAreThere(run);
    }

    [Theory]
    [InlineData("latin-1", " but looks like ISO 8859-1 or Windows-1252")]
    [InlineData("utf-16", " but looks like UTF-16")]
    [InlineData("binary", ", which has no byte 0x")]
    public void A_file_that_is_not_UTF_8_has_exactly_one_diagnostic(string kind, string expected)
    {
        string message = Assert.Single(Stories.Project().Fixture("odd.news.md", Bytes(kind), "Odd").Run().Messages);
        Assert.StartsWith("odd.news.md(", message, StringComparison.Ordinal);
        Assert.Contains(": error NEWS1020: the file is not UTF-8" + expected, message, StringComparison.Ordinal);
    }

    private static readonly string[] s_fileNames = ["*/", "a\"b", "a\\b", "class", "Fixtures", "All", "Equals", "1", "ä ö", "a\u2028b", "{}", "...", "Story"];

    public static TheoryData<string> FileNames => [.. s_fileNames];

    [Theory]
    [MemberData(nameof(FileNames))]
    public void Any_file_name_gives_types_without_a_diagnostic(string name) =>
        Assert.Empty(Stories.Project().Fixture($"{name}.news.md", Stories.First).Run().Messages);

    /// <summary>Each name has its own schema, except for the one that is also the name of a schema.</summary>
    [Fact]
    public void Any_file_name_gives_types_that_compile()
    {
        TestProject project = Stories.Project();
        for (int i = 0; i < s_fileNames.Length; i++)
        {
            string schema = s_fileNames[i] == "Story" ? "Story" : $"Story{i}";
            project.Fixture($"{s_fileNames[i]}.news.md", Stories.First.Replace("schema: Story", $"schema: {schema}", StringComparison.Ordinal));
        }

        TestRun run = project.Run();
        Assert.Empty(run.Messages);
        Assert.Equal(s_fileNames.Length - 1, run.Load().GetTypes().Count(type => type.Name.StartsWith("Story", StringComparison.Ordinal) && type.GetNestedType("Fixtures") is not null && type.Name != "Story"));
    }

    [Theory]
    [InlineData("1a; class X {")]
    [InlineData("...")]
    [InlineData("class.new")]
    [InlineData("a-b.c d")]
    [InlineData("")]
    [InlineData("News\n{ }")]
    public void Any_namespace_option_gives_types_that_compile(string option)
    {
        TestRun run = Stories.Project().Option("NewsSchemaNamespace", option).Run();
        Assert.Empty(run.Messages);
        run.Load();
    }

    [Fact]
    public void A_second_fixture_of_one_name_is_reported()
    {
        TestRun run = Stories.Project().Fixture("other/first.news.md", Stories.First).Run();
        Assert.Equal(["other/first.news.md(1,1): error NEWS4005: first.news.md is already Story.Fixtures.First: rename one of the files"], run.Messages);
        run.Load();
    }

    [Fact]
    public void A_truncated_seed_never_makes_the_generator_fail()
    {
        string seed = Seeds.Read("putin-nato.news.md");
        TestProject project = Stories.Project().Fixture("odd.news.md", seed);
        for (int length = 0; length < seed.Length; length += 97)
        {
            AssertSound(project.Fixture("odd.news.md", seed[..length]).Run(), compile: length % (97 * 16) == 0);
        }
    }

    [Fact]
    public void A_damaged_seed_never_makes_the_generator_fail()
    {
        byte[] seed = Encoding.UTF8.GetBytes(Seeds.Read("putin-nato.news.md"));
        TestProject project = Stories.Project().Fixture("odd.news.md", seed);
        for (int i = 0, rounds = SlowTests.Rounds(100); i < rounds; i++)
        {
            byte[] damaged = [.. seed];
            for (int n = 0; n < 5; n++)
            {
                damaged[s_random.Next(damaged.Length)] ^= (byte)(1 << s_random.Next(8));
            }

            AssertSound(project.Fixture("odd.news.md", damaged).Run(), compile: i % 16 == 0);
        }
    }

    [Fact]
    public void All_odd_and_invalid_files_together_still_compile()
    {
        TestProject project = Stories.Project();
        foreach (string kind in s_odd)
        {
            project.Fixture($"odd {kind}.news.md", Bytes(kind), "Odd" + kind);
        }

        foreach (string path in Directory.GetFiles(Seeds.InvalidFolder, "*.news.md"))
        {
            project.Fixture(Path.GetFileName(path), File.ReadAllBytes(path), Path.GetFileNameWithoutExtension(path));
        }

        TestRun run = project.Run();
        AssertSound(run, compile: true);
        Assert.True(run.Sources.Count > 100);
    }

    /// <summary>The types of the stories, except for their vocabulary (which a JSON Schema contains), are equal to those without the other file.</summary>
    private static void AssertStoriesAreThere(TestRun run)
    {
        AssertSound(run, compile: false);
        Assert.All(
            s_stories.Value.Where(source => source.Key.StartsWith("Story", StringComparison.Ordinal) || source.Key.StartsWith("Flash", StringComparison.Ordinal)),
            source =>
            {
                Assert.Contains(source.Key, run.Sources);
                if (!source.Key.EndsWith(".Schema.g.cs", StringComparison.Ordinal))
                {
                    Assert.Equal(source.Value, run.Sources[source.Key]);
                }
            });
    }

    private static readonly Lazy<IReadOnlyDictionary<string, string>> s_stories = new(() => Stories.Project().Run().Sources);

    private static void AssertSound(TestRun run, bool compile)
    {
        Assert.Null(run.Result.Exception);
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id.StartsWith("NEWS9", StringComparison.Ordinal));
        if (compile)
        {
            Assert.Empty(GeneratedAssembly.Complaints(run.Compilation));
        }
    }

    private static byte[] Bytes(string kind) => kind switch
    {
        "empty" => [],
        "blank" => "\n\n \n"u8.ToArray(),
        "front matter only" => "---\nschema: Odd\n---\n"u8.ToArray(),
        "front matter never closed" => "---\nschema: Odd\n"u8.ToArray(),
        "binary" => [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7 + (i >> 3)))],
        "latin-1" => Encoding.Latin1.GetBytes(s_first.Replace("„", "\"", StringComparison.Ordinal).Replace("“", "\"", StringComparison.Ordinal)),
        "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(s_first)],
        "nul" => Encoding.UTF8.GetBytes("---\nschema: Odd\na\0b: \"\0\"\n---\n\n# He\0adline [a]{.x\0y}\n"),
        "lone surrogate" => Encoding.UTF8.GetBytes("---\nschema: Odd\na: \"\\uD800\"\n\"\\uDC00\": 1\n---\n\n# Headline\n"),
        "brackets" => Encoding.UTF8.GetBytes(new string('[', 100_000)),
        "deep lists" => Encoding.UTF8.GetBytes("---\na: " + new string('[', 100_000) + "\n---\n"),
        "long line" => Encoding.UTF8.GetBytes("# " + new string('x', 1_000_000)),
        "long key" => Encoding.UTF8.GetBytes($"---\n{new string('k', 100_000)}: 1\n---\n\n# Headline [x]{{.{new string('c', 100_000)}}}\n"),
        "many keys" => Encoding.UTF8.GetBytes("---\n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"key-{i}: {i}\n")) + "---\n\n# Headline\n"),
        "many ids" => Encoding.UTF8.GetBytes("# Headline\n\n" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"[P{i}]{{.person #p{i}}} "))),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
