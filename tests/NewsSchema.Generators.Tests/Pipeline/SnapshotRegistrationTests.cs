using System.Collections;
using System.Reflection;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>What <c>Verify(story)</c> shows in a project that references Verify.</summary>
public class SnapshotRegistrationTests
{
    private const string File = "NewsSchemaSnapshots.g.cs";

    /// <summary>The part of Verify's API that generated code calls.</summary>
    private const string Api = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        namespace VerifyTests
        {
            public delegate ConversionResult Conversion<in T>(T target, IReadOnlyDictionary<string, object> context);
            public delegate Task<ConversionResult> AsyncConversion<in T>(T target, IReadOnlyDictionary<string, object> context);
            public delegate bool CanConvert<in T>(T target, IReadOnlyDictionary<string, object> context);
            public readonly struct Target
            {
                public Target(string extension, string data, string? name = null) { Extension = extension; Data = data; Name = name; }
                public string Extension { get; }
                public string Data { get; }
                public string? Name { get; }
            }
            public readonly struct ConversionResult
            {
                public ConversionResult(object? info, IEnumerable<Target> targets, Func<Task>? cleanup = null) => Targets = targets;
                public IEnumerable<Target> Targets { get; }
            }
            public static class VerifierSettings
            {
                public static bool HasRun;
                public static readonly List<(Func<object, bool> Fits, Func<object, ConversionResult> Convert)> Converters = new();
                public static void RegisterFileConverter<T>(Conversion<T> conversion, CanConvert<T>? canConvert = null)
                {
                    if (HasRun) throw new Exception("The API must be called before any verify run.");
                    Converters.Add((target => target is T, target => conversion((T)target, new Dictionary<string, object>())));
                }
                public static void RegisterFileConverter<T>(AsyncConversion<T> conversion, CanConvert<T>? canConvert = null) { }
                public static IEnumerable<Target> Show(object target) => Converters.Find(c => c.Fits(target)).Convert(target).Targets;
            }
        }
        """;

    [Fact]
    public void An_article_is_shown_as_its_text_and_its_json_and_a_record_or_a_list_as_its_json()
    {
        AppContext.SetData("NewsSchema.Snapshots", null);
        Assembly assembly = Stories.Project().Source("Verify.cs", Api).Run().Load();
        System.Runtime.CompilerServices.RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
        dynamic fixtures = assembly.GetType("News.Story")!.GetNestedType("Fixtures")!.GetProperty("All")!.GetValue(null)!;
        object story = ((IEnumerable)fixtures).Cast<object>().First();
        var article = (INewsArticle)story;

        Assert.Equal([("md", article.ToNewsMarkdown()), ("json", article.ToJson(indented: true))], Show(assembly, story));
        NewsAnnotation person = article.Annotations.First();
        Assert.Equal([("json", ((INewsRecord)person).ToJson(indented: true))], Show(assembly, person));
        (string extension, string json) = Assert.Single(Show(assembly, article.Blocks.ToNewsList()));
        Assert.Equal("json", extension);
        Assert.StartsWith("[\n  {\n    \"text\": ", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', json);
    }

    [Fact]
    public void Nothing_is_generated_without_verify_with_an_older_one_or_if_it_is_switched_off()
    {
        Assert.False(Stories.Project().Run().Sources.ContainsKey(File));
        Assert.False(Stories.Project().Source("Verify.cs", Api.Replace("RegisterFileConverter", "RegisterConverter")).Run().Sources.ContainsKey(File));
        Assert.False(Stories.Project().Source("Verify.cs", Api).Option("NewsSchemaVerify", "false").Run().Sources.ContainsKey(File));
        Assert.True(Stories.Project().Source("Verify.cs", Api).Run().Sources.ContainsKey(File));
    }

    [Fact]
    public void A_project_without_fixtures_registers_too() =>
        Assert.True(new TestProject().Source("Verify.cs", Api).Run().Sources.ContainsKey(File));

    [Fact]
    public void An_assembly_that_is_loaded_after_the_first_comparison_does_not_fail()
    {
        AppContext.SetData("NewsSchema.Snapshots", null);
        Assembly assembly = Stories.Project().Source("Verify.cs", Api.Replace("bool HasRun;", "bool HasRun = true;")).Run().Load();
        System.Runtime.CompilerServices.RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
        Assert.Empty((ICollection)assembly.GetType("VerifyTests.VerifierSettings")!.GetField("Converters")!.GetValue(null)!);
    }

    private static (string Extension, string Data)[] Show(Assembly assembly, object target) =>
        [.. ((IEnumerable)assembly.GetType("VerifyTests.VerifierSettings")!.GetMethod("Show")!.Invoke(null, [target])!).Cast<object>()
            .Select(shown => ((string)shown.GetType().GetProperty("Extension")!.GetValue(shown)!, (string)shown.GetType().GetProperty("Data")!.GetValue(shown)!))];
}
