using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>
/// Declarations of every accessibility and kind, alone and together, for records at every place. Whatever the user writes, the compiler finds nothing wrong in a generated file:
/// either the declaration is followed, or the generator reports a diagnostic at it.
/// </summary>
public class PinDeclarationTests
{
    private const string Sample = """
        [{"contact":{"mail":"x","desk":{"city":"y","floor":1}},"blocks":[{"id":"1","type":"text","content":"a"},{"id":"2","type":"image","url":"b","size":{"width":1,"height":2}},
        {"id":"3","type":"quote","by":"c"},{"id":"4","type":"list","items":["d"]}],"author":"e"},{"author":{"name":"f"}}]
        """;

    private const string Article = "---\nschema: Story\ncontact:\n  mail: x\n---\n\n# A [photo]{.work #w}\n\n[Kim]{.person #kim} said: [so]{.quote speaker=\"#kim\"}\n";

    private static readonly string[] s_records =
    [
        "Item", "ItemContact", "ItemContactDesk", "ItemBlock", "ItemBlockText", "ItemBlockImage", "ItemBlockImageSize", "ItemBlockOther", "ItemAuthorValue", "ItemAuthor",
    ];

    private static readonly string[] s_kinds = ["Story", "StoryContact", "Person", "Quote", "Work"];

    [Theory]
    [InlineData("[NewsSchema(\"ItemBlockImage\")] public partial record A; [NewsSchema(\"ItemBlock\")] internal abstract partial record B;", "'A' has [NewsSchema] but is public and derives from B, which is internal: make both public or both internal")]
    [InlineData("[NewsSchema(\"Item\")] public partial record A; [NewsSchema(\"ItemContactDesk\")] internal partial record B;", "'A' has [NewsSchema] but is public and has the record B in its members, which is internal: make both public or both internal")]
    [InlineData("[NewsSchema(\"ItemBlock\")] public abstract partial record A { internal abstract string? Type { get; } }", "'A' has [NewsSchema] but has the member Type, which tells its variants apart but is not public: make it public")]
    [InlineData("[NewsSchema(\"ItemBlock\")] public abstract partial record A { private A() { } }", "'A' has [NewsSchema] but has a private constructor without parameters, which its variants cannot call: make it 'private protected'")]
    [InlineData("[NewsSchema(\"ItemBlock\")] public abstract partial record A : B; public abstract record B { public abstract string? Type { get; } }", "'A' has [NewsSchema] but inherits the abstract member Type of B, which its generated part does not implement: override it")]
    [InlineData("[NewsSchema(\"ItemBlock\")] public abstract partial record A { public abstract void Do(); }", "'A' has [NewsSchema] but has the abstract member Do, which its generated part does not implement: give it a body")]
    [InlineData("[NewsSchema(\"ItemContact\")] public partial record A : B; public record B(int Id);", "'A' has [NewsSchema] but derives from B, which has no constructor without parameters that it can call: add one")]
    [InlineData("[NewsSchema(\"ItemAuthorValue\")] public partial record A { public string? Mail { get; init; } }", "'A' has [NewsSchema] but declares Mail, but a record of mixed kinds has one member for each kind and no others: remove it, or add [JsonIgnore]")]
    [InlineData("[NewsSchema(\"ItemBlockText\")] public partial record A { public string? Type() => null; }", "'Type' is a member that NewsSchema adds to A: give yours another name")]
    [InlineData("[NewsSchema(\"Person\")] public partial record A { public string? Id() => null; }", "'Id' is a member that NewsSchema adds to A: give yours another name")]
    public void A_declaration_that_cannot_be_followed_is_reported_at_it_once(string declarations, string expected)
    {
        Diagnostic diagnostic = Assert.Single(Check(declarations), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal(expected, diagnostic.GetMessage(null));
        Assert.Equal("Pins.cs", diagnostic.Location.GetLineSpan().Path);
    }

    [Theory]
    [InlineData("[NewsSchema(\"ItemBlockImage\")] public partial record A; [NewsSchema(\"Item\")] internal partial record B;", "A ASize BBlock")]
    [InlineData("[NewsSchema(\"ItemContact\")] public partial record A; [NewsSchema(\"Item\")] internal partial record B;", "A ADesk")]
    [InlineData("[NewsSchema(\"ItemBlock\")] public abstract partial record A; [NewsSchema(\"ItemBlockImage\")] internal partial record B;", "A AList AOther AQuote AText Item ItemAuthor ItemAuthorValue ItemContact ItemContactDesk")]
    [InlineData("[NewsSchema(\"ItemBlockText\")] public partial record A { public string? Id() => null; }", "A Item ItemAuthor ItemAuthorValue ItemBlock ItemBlockImage ItemBlockImageSize ItemBlockList ItemBlockOther ItemBlockQuote ItemContact ItemContactDesk")]
    public void What_a_public_declaration_names_is_public(string declarations, string expected)
    {
        Assert.DoesNotContain(Check(declarations), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        IEnumerable<string> visible = Run(declarations).Compilation.Assembly.GlobalNamespace.GetNamespaceMembers().SelectMany(space => space.GetTypeMembers())
            .Where(type => type is { IsRecord: true, DeclaredAccessibility: Accessibility.Public }).Select(type => type.Name);
        Assert.Equal(expected, string.Join(' ', visible.Order(StringComparer.Ordinal)));
    }

    /// <summary>Each record public, with each other one internal.</summary>
    [SlowTheory, MemberData(nameof(Records))]
    public void A_public_record_and_an_internal_one(string visible)
    {
        foreach (string hidden in Others(visible))
        {
            Check($"[NewsSchema(\"{visible}\")] public {Modifier(visible)} record A; [NewsSchema(\"{hidden}\")] internal {Modifier(hidden)} record B;");
        }
    }

    public static TheoryData<string> Records => [.. s_records, .. s_kinds];

    public static TheoryData<string> Modifiers =>
    [
        "public partial record", "internal partial record", "partial record", "public sealed partial record", "public abstract partial record", "internal abstract partial record",
        "file partial record", "public record", "public partial class", "public partial record struct", "public readonly partial record struct", "public static partial class", "public partial interface",
        "public unsafe partial record",
    ];

    [SlowTheory, MemberData(nameof(Modifiers))]
    public void A_declaration_with_modifiers(string modifiers)
    {
        foreach (string record in s_records.Concat(s_kinds))
        {
            Check($"[NewsSchema(\"{record}\")] {modifiers} A {{ }}");
        }
    }

    public static TheoryData<string> Bodies =>
    [
        "partial record A<T>;", "partial record A(string Id);", "partial record A() { public string? More { get; init; } }", "partial record A { private A() { } }", "partial record A { internal A() { } }",
        "partial record A { public A(int a) { } }", "partial record A { private A(A other) { } }", "partial record A { public abstract string? Type { get; } }",
        "abstract partial record A { public abstract string? Type { get; } }", "abstract partial record A { internal abstract string? Type { get; } }",
        "abstract partial record A { protected abstract string? Type { get; } }", "abstract partial record A { public abstract string Type { get; } }",
        "abstract partial record A { public virtual string? Type => null; }", "abstract partial record A { public abstract string? Type { get; init; } }",
        "abstract partial record A { private A() { } }", "abstract partial record A { public abstract void Do(); }", "abstract partial record A { protected A(A other) { } }",
        "abstract partial record A : Mine; public abstract record Mine { public abstract string? Type { get; } }", "partial record A : Mine; public abstract record Mine { protected abstract void Do(); }",
        "partial record A : Mine; public record Mine;", "partial record A : Mine; internal record Mine;", "sealed partial record A : Mine; public abstract record Mine { protected Mine(int a) { } }",
        "partial record A : Mine; public sealed record Mine;", "partial record A : IMine; internal interface IMine;", "partial record A : A;", "partial record A : Missing;",
        "partial record A { internal string? Id { get; init; } }", "partial record A { private string? Id { get; init; } }", "partial record A { protected internal string? Url { get; set; } }",
        "partial record A { public string? Id { get; private set; } }", "partial record A { public string? Content { private get; init; } }", "partial record A { public static string? Id { get; set; } }",
        "partial record A { public required string? Mail { get; init; } }", "partial record A { public virtual string? Mail { get; init; } }", "partial record A { public new string? Id { get; init; } }",
        "partial record A { public override string? Type { get; } }", "partial record A { public string? Id; }", "partial record A { public string? Id() => null; }", "partial record A { public class Id; }",
        "partial record A { public event System.Action? Id; }", "partial record A { public const string Id = \"\"; }", "partial record A { internal Level? Desk { get; init; } } internal enum Level { A }",
        "partial record A { public virtual bool Equals(A? other) => true; public override int GetHashCode() => 0; }", "partial record A { public override string ToString() => \"\"; }",
        "partial record A { private System.Type EqualityContract => typeof(A); }", "partial record A { ~A() { } }", "partial record A { static A() { } }",
        "partial record A { public string? this[int i] => null; }", "partial record A; partial record A { public string? Id { get; init; } }",
        "partial record A { [System.Text.Json.Serialization.JsonIgnore] public required string Mine { get; init; } }", "partial record A { public string? String { get; init; } }",
        "partial record A { [NewsSchema(\"ItemContact\")] public partial record B; }",
    ];

    [SlowTheory, MemberData(nameof(Bodies))]
    public void A_declaration_with_a_body(string body)
    {
        foreach (string record in new[] { "Item", "ItemContact", "ItemBlock", "ItemBlockText", "ItemAuthorValue", "Story", "StoryContact", "Person" })
        {
            Check($"[NewsSchema(\"{record}\")] public {body}");
        }
    }

    private static string Modifier(string record) => record == "ItemBlock" ? "abstract partial" : "partial";

    private static IEnumerable<string> Others(string record) =>
        (s_records.Contains(record) ? s_records : s_kinds).Where(other => other != record);

    /// <summary>Fails if the compiler reports anything about generated files; otherwise, returns what the generator reports.</summary>
    private static IEnumerable<Diagnostic> Check(string declarations)
    {
        TestRun run = Run(declarations);
        Assert.Null(run.Result.Exception);
        var generated = run.Result.GeneratedSources.Select(source => source.SyntaxTree).ToHashSet();
        Assert.Empty(run.Compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Location.SourceTree is { } tree && generated.Contains(tree))
            .Select(diagnostic => $"{declarations}\n{diagnostic}"));
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id == "NEWS9001");
        return run.Diagnostics;
    }

    private static TestRun Run(string declarations)
    {
        bool isData = declarations.Contains("(\"Item", StringComparison.Ordinal);
        TestProject project = isData ? new TestProject().Fixture("a.news.json", Sample, "Item") : new TestProject().Fixture("a.news.md", Article);
        return project.Source("Pins.cs", $"#nullable enable\nusing NewsSchema;\nnamespace Desk;\n{declarations}\n").Run();
    }
}
