using Microsoft.CodeAnalysis;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>Contexts of System.Text.Json's generator that name generated types, which it cannot see.</summary>
public class SerializerContextTests
{
    [Theory]
    [InlineData("Story", "Story")]
    [InlineData("Story[]", "Story")]
    [InlineData("List<Story>", "Story")]
    [InlineData("Dictionary<string, List<Story[]>>", "Story")]
    [InlineData("(int, Flash)", "Flash")]
    [InlineData("Biography", "Biography")]
    [InlineData("NewsMap<Biography>", "Biography")]
    [InlineData("Page", "Story")]
    [InlineData("Chain", "Story")]
    public void A_generated_record_is_found_inside_any_type(string type, string record)
    {
        Diagnostic diagnostic = Assert.Single(Diagnostics(type));
        Assert.Equal(("NEWS4201", DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.Severity));
        Assert.Contains($"NewsJson.Default.{record}", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(type, diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
    }

    [Theory]
    [InlineData("string")]
    [InlineData("List<int>")]
    [InlineData("NewsText")]
    [InlineData("Own")]
    [InlineData("Hidden")]
    [InlineData("Converted")]
    [InlineData("Unknown")]
    public void A_type_that_the_other_generator_sees_has_no_diagnostic(string type) => Assert.Empty(Diagnostics(type));

    private static IEnumerable<Diagnostic> Diagnostics(string type) => Stories.Project()
        .Source("AppJson.cs", $$"""
            using System.Collections.Generic;
            using System.Text.Json.Serialization;
            using NewsSchema;

            namespace News;

            [JsonSerializable(typeof({{type}}), TypeInfoPropertyName = "It")]
            internal partial class AppJson : JsonSerializerContext;

            [NewsSchema("Person")]
            public partial record Biography;

            public class Page { public int Number { get; set; } public IReadOnlyList<Story> Stories { get; set; } = []; }
            public class Chain { public Chain? Next { get; set; } public Page? Page { get; set; } }
            public class Own { public string Name { get; set; } = ""; public Own? Next { get; set; } public NewsText? Text { get; set; } }
            public class Hidden { [JsonIgnore] public Story? Story { get; set; } }
            [JsonConverter(typeof(object))] public class Converted { public Story? Story { get; set; } }
            """)
        .Run().AllDiagnostics.Where(diagnostic => diagnostic.Id == "NEWS4201");
}
