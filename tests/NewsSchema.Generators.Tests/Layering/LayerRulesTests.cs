namespace NewsSchema.Generators.Tests.Layering;

/// <summary>The rules of <see cref="LayeringTests"/> find violations in small sources.</summary>
public class LayerRulesTests
{
    private static readonly SourceFile[] s_sources =
    [
        new("src/NewsSchema/Core/Text/Words.cs", "namespace N; static class Words { public static int Count(this string text) => 1; }"),
        new("src/NewsSchema/Model/Story.cs", "namespace N; partial class Story { int Length() => \"a\".Count(); }"),
        new("src/NewsSchema/Serialization/Story.Json.cs", "namespace N; partial class Story { public void Write() => Length(); } class Writer { Story? story; }"),
        new("generators/NewsSchema.Generators/Emit/Emitter.cs", "namespace N; class Emitter { string Text => nameof(Model); string Model => \"\"; }"),
    ];

    [Fact]
    public void An_edge_outside_the_matrix_is_found_with_its_place()
    {
        var rules = new LayerRules("Serialization: Model");
        Assert.Equal(
            ["Model -> Core/Text: src/NewsSchema/Model/Story.cs(1): Count"],
            rules.FindForbidden(FolderGraph.Of(s_sources)));
    }

    [Fact]
    public void An_allowed_edge_that_no_file_has_is_found() =>
        Assert.Equal(
            ["Generators/Emit -> Model"],
            new LayerRules("Model: Core/Text\nSerialization: Model # parts of one type\nGenerators/Emit: Model").FindUnused(FolderGraph.Of(s_sources)));

    [Fact]
    public void A_circle_is_found_unless_it_is_listed_with_a_reason()
    {
        SourceFile back = new("src/NewsSchema/Core/Text/Back.cs", "namespace N; class Back { Writer? writer; }");
        FolderGraph graph = FolderGraph.Of([.. s_sources, back]);
        Assert.Equal(["Core/Text Model Serialization"], new LayerRules("").FindCircles(graph));
        Assert.Empty(new LayerRules("circle Core/Text Model Serialization: a test").FindCircles(graph));
        Assert.Empty(new LayerRules("").FindCircles(FolderGraph.Of(s_sources)));
    }

    [Fact]
    public void A_matrix_is_written_again_with_the_edges_of_today()
    {
        SourceFile back = new("src/NewsSchema/Core/Text/Back.cs", "namespace N; class Back { Writer? writer; }");
        const string Old = "# A comment.\n\nOld: Edge\n\ncircle Core/Text Model Serialization: a reason\ncircle A B: a test\n";
        Assert.Equal(
            "# A comment.\n\nCore/Text: Serialization\nModel: Core/Text\nSerialization: Model\n\ncircle Core/Text Model Serialization: a reason\n",
            LayerRules.Rewrite(Old, FolderGraph.Of([.. s_sources, back])));
    }

    [Fact]
    public void A_clone_below_a_folder_that_is_called_like_one_of_the_sources_has_the_same_folders()
    {
        string clone = Path.Combine(Path.GetTempPath(), $"newsschema-{Guid.NewGuid():N}", "Pipeline", "obj", "clone");
        string folder = Path.Combine(clone, "generators", "NewsSchema.Generators", "Emit");
        Directory.CreateDirectory(Path.Combine(folder, "obj"));
        try
        {
            File.WriteAllText(Path.Combine(folder, "Emitter.cs"), "class Emitter;");
            File.WriteAllText(Path.Combine(folder, "obj", "Built.cs"), "class Built;");
            SourceFile file = Assert.Single(SourceFile.ReadAll(clone));
            Assert.Equal("Generators/Emit", file.Folder);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(clone)))!, recursive: true);
        }
    }

    [Fact]
    public void A_folder_without_sources_is_an_error() =>
        Assert.Throws<DirectoryNotFoundException>(() => SourceFile.ReadAll(Path.Combine(Path.GetTempPath(), "newsschema-none")));
}
