using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace NewsSchema.CodeFixes;

/// <summary>Changes the type of a pinned property that cannot hold the samples (NEWS4101) to the type that the generator suggests.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareTypeFix))]
public sealed class DeclareTypeFix : CodeFixProvider
{
    private const string SuggestionProperty = "NewsSchema.Type";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NEWS4101");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        Diagnostic diagnostic = context.Diagnostics.First();
        if (root?.FindToken(context.Span.Start).Parent is PropertyDeclarationSyntax property
            && diagnostic.Properties.TryGetValue(SuggestionProperty, out string? suggestion)
            && suggestion is not null)
        {
            // Qualified, so that it is found wherever the property is declared; the host simplifies it by the file's imports.
            TypeSyntax type = SyntaxFactory.ParseTypeName(suggestion).WithTriviaFrom(property.Type).WithAdditionalAnnotations(Simplifier.Annotation);
            Document document = context.Document.WithSyntaxRoot(root.ReplaceNode(property.Type, type));
            context.RegisterCodeFix(
                CodeAction.Create($"Declare it as {suggestion}", _ => Task.FromResult(document), nameof(DeclareTypeFix)), diagnostic);
        }
    }
}
