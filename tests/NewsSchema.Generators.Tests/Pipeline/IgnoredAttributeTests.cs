using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>Attributes of System.Text.Json on declared records: what generated code does not do is refused where it is asked for.</summary>
public class IgnoredAttributeTests
{
    private const string Sample = """{"at":"2024-05-01T12:30:00Z","count":3,"tags":["a"],"status":"live","blocks":[{"type":"a","x":1,"y":2},{"type":"b","z":1,"w":2},{"type":"c","u":1,"v":2},{"type":"a","x":3,"y":4}]}""";

    [Theory]
    [InlineData("[JsonConverter(typeof(Upper))] public string? Status { get; init; }", "Status", "'Item.Status' has [JsonConverter], which has no effect on a record of NewsSchema: declare the property with the type of the JSON, and convert it in another property with [JsonIgnore]")]
    [InlineData("[Lower] public string? Status { get; init; }", "Status", "'Item.Status' has [JsonConverter], which has no effect on a record of NewsSchema: declare the property with the type of the JSON, and convert it in another property with [JsonIgnore]")]
    [InlineData("[JsonPropertyOrder(1)] public string? Status { get; init; }", "Status", "'Item.Status' has [JsonPropertyOrder], which has no effect on a record of NewsSchema: remove it: members are written in the order of the samples")]
    [InlineData("[JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] public int? Count { get; init; }", "Count", "'Item.Count' has [JsonNumberHandling], which has no effect on a record of NewsSchema: remove it, or set NumberHandling in the options")]
    [InlineData("[JsonExtensionData] public NewsMap<NewsAny> Rest { get; init; }", "Rest", "'Item.Rest' has [JsonExtensionData], which has no effect on a record of NewsSchema: remove it: unknown members are in ExtensionData")]
    [InlineData("[JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)] public NewsList<string> Tags { get; init; }", "Tags", "'Item.Tags' has [JsonObjectCreationHandling], which has no effect on a record of NewsSchema: remove it: each record is read into a new object")]
    [InlineData("[JsonRequired] public int? Count { get; init; }", "Count", "'Item.Count' has [JsonRequired], which has no effect on a record of NewsSchema: declare the property without ? instead")]
    [InlineData("[JsonRequired] public NewsList<string> Tags { get; init; }", "Tags", "'Item.Tags' has [JsonRequired], which has no effect on a record of NewsSchema: remove it: a list or a map that is missing is empty")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int Count { get; init; }", "Count", "'Item.Count' has [JsonIgnore], which has no effect on a record of NewsSchema: use another condition, or set DefaultIgnoreCondition in the options")]
    public void An_attribute_that_is_not_followed_is_an_error_at_its_property(string property, string name, string expected)
    {
        TestRun run = Run($"[NewsSchema] public partial record Item {{ {property} }}");
        Diagnostic diagnostic = Assert.Single(run.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal(("NEWS4111", expected), (diagnostic.Id, diagnostic.GetMessage(null)));
        Assert.Equal(name, diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) ?? TextAt(run, diagnostic));
    }

    [Theory]
    [InlineData("[NewsSchema, JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)] public partial record Item;", "'Item' has [JsonUnmappedMemberHandling], which has no effect on a record of NewsSchema: set UnknownMembers of [NewsSchema] instead")]
    [InlineData("[NewsSchema, JsonNumberHandling(JsonNumberHandling.Strict)] public partial record Item;", "'Item' has [JsonNumberHandling], which has no effect on a record of NewsSchema: remove it, or set NumberHandling in the options")]
    [InlineData("[NewsSchema(\"ItemBlock\"), JsonDerivedType(typeof(int))] public abstract partial record Block;", "'Block' has [JsonDerivedType], which has no effect on a record of NewsSchema: remove it: the samples decide which variants there are")]
    public void An_attribute_that_is_not_followed_is_an_error_at_its_record(string declaration, string expected)
    {
        Diagnostic diagnostic = Assert.Single(Run(declaration).Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal(("NEWS4111", expected), (diagnostic.Id, diagnostic.GetMessage(null)));
    }

    /// <summary>What generated code does anyway is not refused.</summary>
    [Theory]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter))] public Status? Status { get; init; }")]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter<Status>))] public Status Status { get; init; }")]
    [InlineData("[JsonRequired] public int Count { get; init; }")]
    [InlineData("[JsonInclude] public int Count { get; init; }")]
    [InlineData("[JsonPropertyName(\"count\")] public int Number { get; init; }")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int? Count { get; init; }")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int? Count { get; init; }")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public NewsList<string> Tags { get; init; }")]
    [InlineData("[JsonIgnore, JsonConverter(typeof(Upper)), JsonPropertyOrder(1)] public string Loud => \"\";")]
    public void An_attribute_that_is_followed_is_allowed(string property) =>
        Assert.DoesNotContain(Run($"[NewsSchema] public partial record Item {{ {property} }}").Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    private static TestRun Run(string declarations)
    {
        TestRun run = new TestProject()
            .Fixture("a.json", Sample, "Item")
            .Source("Pins.cs", $$"""
                using System;
                using System.Text.Json;
                using System.Text.Json.Serialization;
                using NewsSchema;
                namespace News;
                public enum Status { Live, Ended }
                public sealed class Upper : JsonConverter<string>
                {
                    public override string? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.GetString();
                    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
                }
                [AttributeUsage(AttributeTargets.Property)] public sealed class LowerAttribute : JsonConverterAttribute;
                {{declarations}}
                """)
            .Run();
        run.Load();
        return run;
    }

    private static string TextAt(TestRun run, Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        SyntaxTree tree = run.Compilation.SyntaxTrees.Single(tree => tree.FilePath == place.Path);
        return tree.GetText().Lines[place.StartLinePosition.Line].ToString()[place.StartLinePosition.Character..place.EndLinePosition.Character];
    }
}
