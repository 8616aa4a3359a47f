using Microsoft.CodeAnalysis;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>Contexts of System.Text.Json's generator that name generated types, which it cannot see.</summary>
public class SerializerContextTests
{
    [Theory]
    [InlineData("Biography", "Biography")]
    [InlineData("Biography[]", "Biography")]
    [InlineData("List<Biography>", "Biography")]
    [InlineData("Dictionary<string, List<Biography[]>>", "Biography")]
    [InlineData("(int, Biography)", "Biography")]
    [InlineData("NewsMap<Biography>", "Biography")]
    [InlineData("Shelf", "Biography")]
    [InlineData("Chain", "Biography")]
    public void A_declared_record_is_found_wherever_a_context_reaches_it(string type, string record)
    {
        Diagnostic diagnostic = Assert.Single(Diagnostics(type));
        Assert.Equal(("NEWS4201", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Contains($"NewsJsonConverter<{record}>", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(type, diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
    }

    [Theory]
    [InlineData("Story")]
    [InlineData("List<Story>")]
    [InlineData("(int, Flash)")]
    [InlineData("Page")]
    [InlineData("Paper")]
    [InlineData("List<Paper>")]
    public void A_record_that_is_generated_completely_or_has_its_converter_is_not_reported(string type) => Assert.Empty(Diagnostics(type));

    [Theory]
    [InlineData("string")]
    [InlineData("List<int>")]
    [InlineData("NewsText")]
    [InlineData("Own")]
    [InlineData("Hidden")]
    [InlineData("Converted")]
    [InlineData("Unknown")]
    public void A_type_that_the_other_generator_sees_completely_is_not_reported(string type) => Assert.Empty(Diagnostics(type));

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

            [NewsSchema("Organization"), JsonConverter(typeof(NewsSchema.CompilerServices.NewsJsonConverter<Paper>))]
            public partial record Paper;

            public class Shelf { public IReadOnlyList<Biography> Books { get; set; } = []; }
            public class Page { public int Number { get; set; } public IReadOnlyList<Story> Stories { get; set; } = []; }
            public class Chain { public Chain? Next { get; set; } public Shelf? Shelf { get; set; } }
            public class Own { public string Name { get; set; } = ""; public Own? Next { get; set; } public NewsText? Text { get; set; } }
            public class Hidden { [JsonIgnore] public Biography? Biography { get; set; } }
            [JsonConverter(typeof(object))] public class Converted { public Biography? Biography { get; set; } }
            """)
        .Run().AllDiagnostics.Where(diagnostic => diagnostic.Id == "NEWS4201");
}
