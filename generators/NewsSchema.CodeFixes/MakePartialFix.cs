using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsSchema.CodeFixes;

/// <summary>Makes a record with <c>[NewsSchema]</c> partial (NEWS4103).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix))]
public sealed class MakePartialFix : CodeFixProvider
{
    private const string Title = "Make the record partial";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NEWS4103");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindToken(context.Span.Start).Parent is RecordDeclarationSyntax record
            && record.IsKind(SyntaxKind.RecordDeclaration)
            && !record.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            // The keyword comes last. Without other modifiers, the record's own comments come before it.
            RecordDeclarationSyntax bare = record.Modifiers.Count > 0 ? record : record.WithKeyword(record.Keyword.WithLeadingTrivia());
            SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
            RecordDeclarationSyntax changed = bare.AddModifiers(record.Modifiers.Count > 0 ? partial : partial.WithLeadingTrivia(record.Keyword.LeadingTrivia));
            Document document = context.Document.WithSyntaxRoot(root.ReplaceNode(record, changed));
            context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(document), nameof(MakePartialFix)), context.Diagnostics);
        }
    }
}
