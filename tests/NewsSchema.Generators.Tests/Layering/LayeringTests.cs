namespace NewsSchema.Generators.Tests.Layering;

/// <summary>
/// Holds the sources to the layers of docs/internals/article-tree.md. The matrix is in <c>layers.txt</c>; with NEWSSCHEMA_ACCEPT_LAYERS=1 it is
/// written again with today's edges, for a person to read the difference.
/// </summary>
public class LayeringTests
{
    private static readonly string s_path = RepositoryRoot.PathOf("tests/NewsSchema.Generators.Tests/Layering/layers.txt");
    private static readonly Lazy<FolderGraph> s_graph = new(() => FolderGraph.Of(SourceFile.ReadAll(RepositoryRoot.Folder)));
    private static readonly Lazy<LayerRules> s_rules = new(Read);

    [Fact]
    public void Folders_name_only_the_folders_that_the_matrix_allows() => Assert.Empty(s_rules.Value.FindForbidden(s_graph.Value));

    [Fact]
    public void The_matrix_allows_no_edge_that_is_not_used() => Assert.Empty(s_rules.Value.FindUnused(s_graph.Value));

    [Fact]
    public void Folders_form_no_circle_but_those_listed_with_a_reason() => Assert.Empty(s_rules.Value.FindCircles(s_graph.Value));

    private static LayerRules Read()
    {
        string text = File.ReadAllText(s_path);
        if (Environment.GetEnvironmentVariable("NEWSSCHEMA_ACCEPT_LAYERS") == "1")
        {
            text = LayerRules.Rewrite(text, s_graph.Value);
            File.WriteAllText(s_path, text);
        }

        return new LayerRules(text);
    }
}
