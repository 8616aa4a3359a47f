using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace NewsSchema.CodeFixes;

/// <summary>A declared record that a context of System.Text.Json reaches (NEWS4201) gets its converter, which that generator sees.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddConverterFix))]
public sealed class AddConverterFix : CodeFixProvider
{
    private const string Title = "Put its converter on the record";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NEWS4201");

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Solution solution = context.Document.Project.Solution;
        foreach (Location place in context.Diagnostics.First().AdditionalLocations)
        {
            // The generated part is in a separate tree, which is not in any of the user's documents.
            if (solution.GetDocument(place.SourceTree) is { } document)
            {
                context.RegisterCodeFix(CodeAction.Create(Title, cancellation => AddAsync(document, place, cancellation), nameof(AddConverterFix)), context.Diagnostics);
                break;
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Solution> AddAsync(Document document, Location place, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root?.FindToken(place.SourceSpan.Start).Parent is not TypeDeclarationSyntax declaration)
        {
            return document.Project.Solution;
        }

        string name = declaration.Identifier.Text;
        AttributeSyntax attribute = SyntaxFactory.Attribute(
            SyntaxFactory.ParseName("global::System.Text.Json.Serialization.JsonConverter"),
            SyntaxFactory.ParseAttributeArgumentList($"(typeof(global::NewsSchema.CompilerServices.NewsJsonConverter<{name}>))"));
        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute))
            .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation);
        TypeDeclarationSyntax changed = declaration.WithAttributeLists(declaration.AttributeLists.Add(list));
        return document.Project.Solution.WithDocumentSyntaxRoot(document.Id, root.ReplaceNode(declaration, changed));
    }
}
