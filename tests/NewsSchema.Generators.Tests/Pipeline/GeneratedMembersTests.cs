using System.ComponentModel;
using System.Reflection;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>What editors offer, and what tools that read attributes see.</summary>
public class GeneratedMembersTests
{
    [Fact]
    public void Editors_offer_no_member_that_only_generated_code_calls()
    {
        // The resolver derives from a class for generated code.
        Type[] types = [.. Stories.Project().Run().Load().GetExportedTypes().Where(type => type.Name != "NewsJson")];
        Assert.NotEmpty(types);
        Assert.Empty(
            from type in types
            from method in type.GetMethods()
            where !method.IsDefined(typeof(EditorBrowsableAttribute)) && method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType).Any(IsForGeneratedCode)
            select $"{type.Name}.{method.Name}");
    }

    /// <summary>docs/projects.md leaves these files out of coverage. The members of a record that the user declares have no attribute, because analyzers check the user's part.</summary>
    [Fact]
    public void Generated_files_have_the_ending_that_coverage_leaves_out()
    {
        TestRun run = Stories.Project().Source("Pin.cs", "namespace News { [NewsSchema.NewsSchema] public partial record Flash; }").Run();
        Assert.All(run.Sources.Keys, static name => Assert.EndsWith(".g.cs", name, StringComparison.Ordinal));
        Assert.Contains("ExcludeByFile=\"**/*.g.cs\"", File.ReadAllText(RepositoryRoot.PathOf("docs/projects.md")), StringComparison.Ordinal);
    }

    private static bool IsForGeneratedCode(Type type) => (type.IsByRef ? type.GetElementType()! : type).Namespace == "NewsSchema.CompilerServices";
}
