using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NewsSchema.CodeFixes;

/// <summary>A fix that replaces one declaration in the user's code by another.</summary>
/// <typeparam name="T">The kind of declaration.</typeparam>
public abstract class DeclarationFix<T> : CodeFixProvider
    where T : SyntaxNode
{
    private protected DeclarationFix(string id) => FixableDiagnosticIds = ImmutableArray.Create(id);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnostic diagnostic = context.Diagnostics.First();
        if (Locate(diagnostic, context.Document.Project.Solution) is not { } location
            || context.Document.Project.Solution.GetDocument(location.SourceTree) is not { } document
            || await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || root.FindToken(location.SourceSpan.Start).Parent is not T declaration
            || Change(declaration, diagnostic) is not { } changed)
        {
            return;
        }

        Document result = document.WithSyntaxRoot(root.ReplaceNode(declaration, changed));
        context.RegisterCodeFix(CodeAction.Create(TitleOf(diagnostic), _ => Task.FromResult(result.Project.Solution), GetType().Name), context.Diagnostics);
    }

    /// <summary>What the editor shows.</summary>
    private protected abstract string TitleOf(Diagnostic diagnostic);

    /// <summary>The other declaration; null if there is nothing to fix.</summary>
    private protected abstract T? Change(T declaration, Diagnostic diagnostic);

    /// <summary>The location of the declaration; null if there is none in the user's code.</summary>
    private protected virtual Location? Locate(Diagnostic diagnostic, Solution solution) => diagnostic.Location;
}
