using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsSchema.Generators.Tests.Infrastructure;
using NewsSchema.Generators.Tests.Pipeline;
using Xunit.Abstractions;

namespace NewsSchema.Generators.Tests.Fuzzing;

/// <summary>
/// Damaged and valid fixtures in one project, with pins, options and contracts that may not fit them: a hundred in every test run; <c>NEWSSCHEMA_FUZZ_SECONDS=600</c> makes it ten minutes
/// (docs/internals/generator.md has the record).
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private static readonly int s_count = SlowTests.Rounds(120);
    private const int CompileEvery = 40;

    private static readonly string[] s_pins =
    [
        "[NewsSchema.NewsSchema] public partial record Story { public string? Published { get; init; } }",
        "[NewsSchema.NewsSchema(\"Odd\", UnknownMembers = NewsSchema.UnknownMembers.Reject)] internal partial record Item { public required int Slug { get; init; } }",
        "[NewsSchema.NewsSchema] public partial record Person { public System.Uri? Role { get; init; } public Person() { } }",
        "[NewsSchema.NewsSchema(\"NinjsItem\")] public partial record NinjsItem { public NewsSchema.NewsMap<string> Version { get; init; } }",
        "namespace @class { [NewsSchema.NewsSchema] public partial record WireStory { public Kind? Urgency { get; init; } } public enum Kind { A, @int } }",
    ];

    private const string Shipped = "Flash.urgency: long\nPerson.role: string?\nStory.headline: text\nStory.people: list<Person>\nStory.published: date\n";

    [Fact]
    public void A_damaged_fixture_does_not_harm_the_project()
    {
        // A test run always has the same fixtures; a timed run has different ones each time.
        int? seconds = Environment.GetEnvironmentVariable("NEWSSCHEMA_FUZZ_SECONDS") is { } wanted ? int.Parse(wanted, CultureInfo.InvariantCulture) : null;
        int first = seconds is null ? 0 : Environment.TickCount;
        IReadOnlyDictionary<string, string> stories = Stories.Project().Run().Sources;
        var clock = Stopwatch.StartNew();
        TimeSpan longest = default;
        int number = first;
        int types = 0;
        for (; seconds is null ? number < s_count : clock.Elapsed.TotalSeconds < seconds; number++)
        {
            TimeSpan start = clock.Elapsed;
            TestRun run = Run(new Random(number));
            longest = clock.Elapsed - start > longest ? clock.Elapsed - start : longest;
            types += run.Sources.Count > stories.Count ? 1 : 0;
            string? fault = Fault(run, stories, compile: number % CompileEvery == 0);
            Assert.True(fault is null, $"fixture {number}: {fault}");
        }

        output.WriteLine(FormattableString.Invariant(
            $"{number - first} fixtures from number {first} on, {types} of them gave types; the longest run took {longest.TotalMilliseconds:0} ms."));
        Assert.True(types > (number - first) / 3, "Most of the fixtures were too broken to test anything after the readers.");
    }

    private static TestRun Run(Random random)
    {
        (byte[] bytes, string ending) = Damage.Fixture(random);
        TestProject project = Stories.Project();
        if (random.Next(10) == 0)
        {
            project.Option("NewsSchemaNamespace", Damage.Hostile[random.Next(Damage.Hostile.Length)]);
        }

        if (random.Next(5) == 0)
        {
            project.Option("NewsSchemaExports", random.Next(2) == 0 ? "ninjs-3.1|nitf-3.6|newsml-g2-2.35|schema-org" : Damage.Hostile[random.Next(Damage.Hostile.Length)]);
        }

        if (random.Next(5) == 0)
        {
            project.OtherFile("NewsSchema.Shipped.txt", Damage.Text(Shipped, random));
        }

        if (random.Next(5) == 0)
        {
            project.Source("Pins.cs", s_pins[random.Next(s_pins.Length)]);
        }

        string name = random.Next(10) == 0 ? Damage.Hostile[random.Next(Damage.Hostile.Length)].Replace('/', '_').Replace('\0', '_') : "odd";
        return project.Fixture(name + ending, bytes, "Odd").Run();
    }

    /// <summary>The fault of a run; null if there is none.</summary>
    private static string? Fault(TestRun run, IReadOnlyDictionary<string, string> stories, bool compile)
    {
        if (run.Result.Exception is { } exception)
        {
            return exception.ToString();
        }

        if (run.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Id.StartsWith("NEWS9", StringComparison.Ordinal)) is { } failure)
        {
            return failure.ToString();
        }

        if (stories.Keys.FirstOrDefault(hint => hint.StartsWith("Flash", StringComparison.Ordinal) && !run.Sources.ContainsKey(hint)) is { } lost)
        {
            return $"{lost} is lost";
        }

        foreach (GeneratedSourceResult source in run.Result.GeneratedSources)
        {
            var root = (CompilationUnitSyntax)source.SyntaxTree.GetRoot();
            if (source.SyntaxTree.GetDiagnostics().FirstOrDefault() is { } error)
            {
                return $"{source.HintName}: {error}";
            }

            if (root.AttributeLists.Count > 0 || root.Members.FirstOrDefault(member => member is not (BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax)) is not null)
            {
                return $"{source.HintName} holds more than declarations of types";
            }
        }

        return compile && GeneratedAssembly.Complaints(run.Compilation).FirstOrDefault() is { } complaint ? complaint.ToString() : null;
    }
}
