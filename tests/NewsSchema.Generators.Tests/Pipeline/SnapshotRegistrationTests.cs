using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>When a project registers its records with Verify, and what happens if it cannot. The tests of the package show the snapshots.</summary>
public class SnapshotRegistrationTests
{
    private const string File = "NewsSchemaSnapshots.g.cs";
    private const string Settings = "VerifierSettings.cs";
    private const string Key = "NewsSchema.Snapshots";

    /// <summary>The stand-in is written for a project with implicit usings.</summary>
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading.Tasks;";

    /// <summary>The stand-in for the part of Verify's API that generated code calls.</summary>
    private static readonly Dictionary<string, string> s_api = new[] { Settings, "Conversion.cs", "VerifyJsonWriter.cs" }
        .ToDictionary(name => name, name => "#nullable enable\n" + System.IO.File.ReadAllText(RepositoryRoot.PathOf($"tests/Shared/StandIn/{name}")));

    [Fact]
    public void An_article_is_shown_as_its_text_and_its_json_and_a_record_or_a_list_as_its_json()
    {
        Assembly assembly = Load(WithVerify(Stories.Project()));
        INewsArticle story = Story(assembly);

        Assert.Equal([("md", story.ToNewsMarkdown()), ("json", story.ToJson(indented: true))], Show(assembly, story));
        NewsAnnotation person = story.Annotations.First();
        Assert.Equal([("json", ((INewsRecord)person).ToJson(indented: true))], Show(assembly, person));
        (string extension, string json) = Assert.Single(Show(assembly, story.Blocks.ToNewsList()));
        Assert.Equal("json", extension);
        Assert.StartsWith("[\n  {\n    \"text\": ", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', json);
        Assert.Equal([("txt", "{\n  Person: {\n    id: \"biden\",\n    name: \"Biden\",\n    role: \"Präsident\"\n  }\n}")], Show(assembly, new { Person = person }));
    }

    [Fact]
    public void A_changed_word_is_one_changed_line_in_each_file()
    {
        Assembly assembly = Load(WithVerify(Stories.Project()));
        INewsArticle story = Story(assembly);
        string text = story.ToNewsMarkdown().Replace("RUSSIA-USA", "RUSSIA", StringComparison.Ordinal);
        object changed = assembly.GetType("News.Story")!.GetMethod("Parse", [typeof(string)])!.Invoke(null, [text])!;
        foreach (((_, string before), (_, string after)) in Show(assembly, story).Zip(Show(assembly, changed)))
        {
            Assert.Single(before.Split('\n').Zip(after.Split('\n')), line => line.First != line.Second);
        }
    }

    [Theory]
    [InlineData(Settings, "RegisterFileConverter", "RegisterConverter")]
    [InlineData(Settings, "AddExtraSettings", "ModifySettings")]
    [InlineData("Conversion.cs", "string data, string? name = null", "string data")]
    [InlineData("Conversion.cs", "IEnumerable<Target> targets, Func", "List<Target> targets, Func")]
    [InlineData("VerifyJsonWriter.cs", "void Write(VerifyJsonWriter writer, T value)", "void Write(VerifyJsonWriter writer, T value, int older)")]
    public void Nothing_is_generated_for_a_version_without_the_api(string file, string member, string older)
    {
        Assert.Contains(member, s_api[file], StringComparison.Ordinal);
        Assert.False(WithVerify(Stories.Project(), file, text => text.Replace(member, older, StringComparison.Ordinal)).Run().Sources.ContainsKey(File));
    }

    [Fact]
    public void Nothing_is_generated_without_verify_or_if_it_is_switched_off()
    {
        Assert.False(Stories.Project().Run().Sources.ContainsKey(File));
        Assert.False(WithVerify(Stories.Project()).Option("NewsSchemaVerify", "false").Run().Sources.ContainsKey(File));
        Assert.True(WithVerify(Stories.Project()).Run().Sources.ContainsKey(File));
    }

    [Fact]
    public void A_project_without_fixtures_registers_too() => Assert.True(WithVerify(new TestProject()).Run().Sources.ContainsKey(File));

    [Fact]
    public void An_assembly_that_is_loaded_after_the_first_comparison_does_not_fail()
    {
        Assembly assembly = Load(WithVerify(Stories.Project(), Settings, text => text.Replace("bool s_hasRun;", "bool s_hasRun = true;", StringComparison.Ordinal)));
        Assert.Empty(Converters(assembly));
    }

    [Fact]
    public void The_second_test_assembly_of_a_process_does_not_register_again()
    {
        Assembly assembly = Load(WithVerify(Stories.Project()));
        assembly.GetType("NewsSchema.Generated.NewsSchemaSnapshots")!.GetMethod("Register", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, null);
        Assert.Equal(2, Converters(assembly).Count);
    }

    private static TestProject WithVerify(TestProject project, string changed = "", Func<string, string>? change = null) =>
        s_api.Aggregate(project.Source("Usings.cs", Usings), (result, file) => result.Source(file.Key, file.Key == changed ? change!(file.Value) : file.Value));

    /// <summary>Loads the project as a test runner does: its module initializer registers the records.</summary>
    private static Assembly Load(TestProject project)
    {
        TestRun run = project.Run();
        Assert.Empty(run.Messages);
        Assembly assembly = run.Load();
        RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
        Assert.Same(assembly.GetType("VerifyTests.VerifierSettings"), AppContext.GetData(Key));
        return assembly;
    }

    private static INewsArticle Story(Assembly assembly)
    {
        object fixtures = assembly.GetType("News.Story")!.GetNestedType("Fixtures")!.GetProperty("All")!.GetValue(null)!;
        return ((IEnumerable)fixtures).Cast<INewsArticle>().First();
    }

    private static ICollection Converters(Assembly assembly) =>
        (ICollection)assembly.GetType("VerifyTests.VerifierSettings")!.GetField("s_converters", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;

    private static (string Extension, string Data)[] Show(Assembly assembly, object target) =>
        [.. ((IEnumerable)assembly.GetType("VerifyTests.VerifierSettings")!.GetMethod("Show", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, [target])!).Cast<object>()
            .Select(shown => ((string)shown.GetType().GetProperty("Extension")!.GetValue(shown)!, (string)shown.GetType().GetProperty("StringData")!.GetValue(shown)!))];
}
