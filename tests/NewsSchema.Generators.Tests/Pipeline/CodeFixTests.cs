using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NewsSchema.CodeFixes;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>The code fixes that an editor offers for pins, on the generator's own diagnostics.</summary>
public class CodeFixTests
{
    private const string Sample = """{"slug":"x","day":"2024-05-01","at":"2024-05","count":3000000000,"rate":1.5,"flag":true,"maybe":null,"urgency":4}""";

    [Theory]
    [InlineData("public record Item;", "public partial record Item;")]
    [InlineData("/// <summary>Ours.</summary>\nrecord Item { }", "/// <summary>Ours.</summary>\npartial record Item { }")]
    [InlineData("internal sealed record class Item { }", "internal sealed partial record class Item { }")]
    public async Task A_record_is_made_partial(string declaration, string expected) =>
        Assert.Equal(
            "using NewsSchema;\n\n[NewsSchema]\n" + expected,
            await FixAsync(new MakePartialFix(), "NEWS4103", "using NewsSchema;\n\n[NewsSchema]\n" + declaration));

    [Theory]
    [InlineData("int Slug", "string Slug")]
    [InlineData("int? Slug", "string? Slug")]
    [InlineData("decimal Day", "DateOnly Day")]
    [InlineData("DateOnly? At", "IsoDate? At")]
    [InlineData("required /* all */ int Count", "required /* all */ long Count")]
    [InlineData("long Rate", "decimal Rate")]
    [InlineData("string Flag", "bool Flag")]
    [InlineData("int Maybe", "int? Maybe")]
    [InlineData("Level Missing", "Level? Missing")]
    public async Task A_property_is_declared_as_the_samples_are(string declaration, string expected)
    {
        const string Pin = "using System;\nusing NewsSchema;\n\nenum Level {{ Low }}\n\n[NewsSchema]\npublic partial record Item\n{{\n    public {0} {{ get; init; }}\n}}\n";
        Assert.Equal(Format(expected), await FixAsync(new DeclareTypeFix(), "NEWS4101", Format(declaration)));

        static string Format(string property) => string.Format(null, Pin, property);
    }

    [Theory]
    [InlineData("[NewsSchema]\npublic partial record Item;")]
    [InlineData("/// <summary>Ours.</summary>\n[NewsSchema]\ninternal sealed partial record class Item { }")]
    public async Task A_declared_record_gets_its_converter(string declaration)
    {
        string code = "using System.Text.Json.Serialization;\nusing NewsSchema;\nusing NewsSchema.CompilerServices;\n\n" + declaration + "\n";
        using var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject("Desk", LanguageNames.CSharp).WithMetadataReferences(ReferenceAssemblies.All);
        Document document = project.AddDocument("Pin.cs", SourceText.From(code));
        Document context = document.Project.AddDocument("AppJson.cs", "[JsonSerializable(typeof(Item))] partial class AppJson : JsonSerializerContext;");
        document = context.Project.GetDocument(document.Id)!;
        var type = (Microsoft.CodeAnalysis.CSharp.Syntax.RecordDeclarationSyntax)((Microsoft.CodeAnalysis.CSharp.Syntax.CompilationUnitSyntax)(await document.GetSyntaxRootAsync())!).Members[0];
        SyntaxTree contextTree = (await context.GetSyntaxTreeAsync())!;

        // The generated part's place comes first, and is in no document.
        Location generated = Location.Create(CSharpSyntaxTree.ParseText("record Item;"), new TextSpan(7, 4));
        var descriptor = new DiagnosticDescriptor("NEWS4201", "", "", "", DiagnosticSeverity.Error, true);
        Diagnostic diagnostic = Diagnostic.Create(descriptor, Location.Create(contextTree, new TextSpan(25, 4)), [generated, type.Identifier.GetLocation()]);
        var actions = new List<CodeAction>();
        var fix = new AddConverterFix();
        Assert.Contains("NEWS4201", fix.FixableDiagnosticIds);
        await fix.RegisterCodeFixesAsync(new CodeFixContext(context, diagnostic, (action, _) => actions.Add(action), default));
        ApplyChangesOperation operation = (await Assert.Single(actions).GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
        string changed = (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString().ReplaceLineEndings("\n");
        Assert.Contains("[JsonConverter(typeof(NewsJsonConverter<Item>))]\n", changed.Replace("global::System.Text.Json.Serialization.", "", StringComparison.Ordinal).Replace("global::NewsSchema.CompilerServices.", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(new TestProject().Fixture("item/a.news.json", Sample).Source("Pin.cs", changed).Source("AppJson.cs", "using System.Text.Json.Serialization;\n[JsonSerializable(typeof(Item))] partial class AppJson : JsonSerializerContext;").Run().AllDiagnostics
            .Where(found => found.Id is "NEWS4201" or "CS0579"));
    }

    [Theory]
    [InlineData("public", "", "ItemEditor")]
    [InlineData("internal", "namespace Desk;", "StoryEditor")]
    public async Task Records_with_the_same_members_become_one(string accessibility, string declaration, string other)
    {
        const string Roles = """{"author":{"id":1,"name":"a"},"editor":{"id":2,"name":"b"}}""";
        var project = new TestProject().Fixture("item/a.news.json", Roles);
        if (declaration.Length > 0)
        {
            project.Source("Pin.cs", $"{declaration}\n[NewsSchema.NewsSchema(\"Item\")] internal partial record Story;");
        }

        Diagnostic note = Assert.Single(project.Run().Diagnostics, diagnostic => diagnostic.Id == "NEWS4022");
        using var workspace = new AdhocWorkspace();
        Project files = workspace.AddProject("Desk", LanguageNames.CSharp);
        TextDocument document = note.Location.IsInSource ? files.AddDocument("Pin.cs", "") : files.AddAdditionalDocument("a.news.json", Roles);
        var actions = new List<CodeAction>();
        await new DeclareOneRecordFix().RegisterCodeFixesAsync(new CodeFixContext(document, note, (action, _) => actions.Add(action), default));
        ApplyChangesOperation operation = (await Assert.Single(actions).GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
        string name = other.Replace("Editor", "Author", StringComparison.Ordinal);
        string text = (await operation.ChangedSolution.Projects.Single().Documents.Single(added => added.Name == name + ".cs").GetTextAsync()).ToString();
        Assert.Equal($"using NewsSchema;\n\nnamespace {(declaration.Length > 0 ? "Desk" : "News")};\n\n[NewsSchema(\"{name}\", \"{other}\")]\n{accessibility} partial record {name};\n", text);

        TestRun run = project.Source(name + ".cs", text).Run();
        Assert.Empty(run.Diagnostics);
        Assert.DoesNotContain(run.Load().GetTypes(), type => type.Name == other);
    }

    [Theory]
    [InlineData("string Slug")]
    [InlineData("Uri? Slug")]
    [InlineData("int Urgency")]
    [InlineData("long Urgency")]
    [InlineData("double Rate")]
    [InlineData("IsoDate Day")]
    [InlineData("NewsAny? At")]
    public void A_declaration_that_holds_the_samples_has_no_fix(string declaration) =>
        Assert.Empty(Run($"using System;\nusing NewsSchema;\n\n[NewsSchema]\npublic partial record Item {{ public {declaration} {{ get; init; }} }}\n").Diagnostics);

    [Fact]
    public void The_fixes_reference_only_assemblies_that_editors_have() =>
        Assert.Empty(typeof(MakePartialFix).Assembly.GetReferencedAssemblies().Select(name => name.Name).Except(
            ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "System.Collections.Immutable"]));

    private static TestRun Run(string pin) => new TestProject().Fixture("item/a.news.json", Sample).Source("Pin.cs", pin).Run();

    private static async Task<string> FixAsync(CodeFixProvider provider, string id, string code)
    {
        // An editor offers fixes for a generator's diagnostics only if they are in one of the compiler's own trees.
        Diagnostic diagnostic = Run(code).Diagnostics.Single(diagnostic => diagnostic.Id == id && diagnostic.Location.IsInSource);
        Assert.Contains(id, provider.FixableDiagnosticIds);

        using var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject("Desk", LanguageNames.CSharp).WithMetadataReferences(ReferenceAssemblies.All)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Document document = project.AddDocument("Pin.cs", SourceText.From(code));
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        Diagnostic inDocument = Diagnostic.Create(
            diagnostic.Descriptor, Location.Create(tree, diagnostic.Location.SourceSpan), diagnostic.Severity, null, diagnostic.Properties, diagnostic.GetMessage(null));
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, inDocument, (action, _) => actions.Add(action), default));
        CodeAction only = Assert.Single(actions);
        ApplyChangesOperation operation = (await only.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
        return (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }
}
