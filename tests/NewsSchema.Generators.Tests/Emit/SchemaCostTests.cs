using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Emit;

/// <summary>
/// What each further schema of a project adds to the code that the compiler has to read: a project of hundreds of schemas takes as long as this code is large.
/// The counts are upper bounds; lower them if the code becomes smaller.
/// </summary>
public class SchemaCostTests
{
    private const string Small = """
        ---
        schema: Story
        id: "1"
        language: en
        sent: 2025-03-13T13:00:00+01:00
        urgency: 2
        ---
        {.headline}
        Bridge opens

        [Ann Lee]{.person #ann} opened the [bridge]{.place #bridge} on [Thursday]{.date value=2025-03-13}, said [Tom Hale]{.person #tom}.
        [“It is open”]{.quote #q1 speaker=tom}, she said.
        """;

    public static TheoryData<string, Cost> Bounds => new()
    {
        { Small, new Cost(Files: 4, Lines: 600, Types: 5, Methods: 40, Properties: 22, Lambdas: 23, Statements: 230) },
        { Seeds.Read("flash-rate-cut.news.md"), new Cost(Files: 10, Lines: 1_500, Types: 11, Methods: 97, Properties: 47, Lambdas: 69, Statements: 760) },
    };

    [Theory]
    [MemberData(nameof(Bounds))]
    public void A_further_schema_of_one_fixture_adds_no_more_code_than_its_bound(string article, Cost bound)
    {
        Cost added = CostOf(article, schemas: 3).Minus(CostOf(article, schemas: 2));
        Assert.True(added.IsAtMost(bound), $"{added} is more than {bound}");
    }

    private static Cost CostOf(string article, int schemas)
    {
        var project = new TestProject();
        int name = article.IndexOf("schema: ", StringComparison.Ordinal) + "schema: ".Length;
        string rest = article[article.IndexOf('\n', name)..];
        for (int i = 0; i < schemas; i++)
        {
            project.Fixture($"{i}.news.md", $"{article[..name]}Story{i}{rest}");
        }

        return project.Run().Sources.Values.Select(Cost.Of).Aggregate(static (a, b) => a.Plus(b));
    }
}

/// <summary>What generated code consists of.</summary>
public sealed record Cost(int Files, int Lines, int Types, int Methods, int Properties, int Lambdas, int Statements)
{
    internal static Cost Of(string source)
    {
        SyntaxNode[] nodes = [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes()];
        return new Cost(
            1,
            source.Count(static c => c == '\n'),
            nodes.OfType<TypeDeclarationSyntax>().Count(),
            nodes.Count(static node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax),
            nodes.OfType<PropertyDeclarationSyntax>().Count(),
            nodes.OfType<AnonymousFunctionExpressionSyntax>().Count(),
            nodes.Count(static node => node is StatementSyntax and not LocalFunctionStatementSyntax));
    }

    internal Cost Plus(Cost other) => Combine(other, static (a, b) => a + b);

    internal Cost Minus(Cost other) => Combine(other, static (a, b) => a - b);

    internal bool IsAtMost(Cost bound) => Combine(bound, Math.Max) == bound;

    private Cost Combine(Cost other, Func<int, int, int> combine) => new(
        combine(Files, other.Files),
        combine(Lines, other.Lines),
        combine(Types, other.Types),
        combine(Methods, other.Methods),
        combine(Properties, other.Properties),
        combine(Lambdas, other.Lambdas),
        combine(Statements, other.Statements));
}
