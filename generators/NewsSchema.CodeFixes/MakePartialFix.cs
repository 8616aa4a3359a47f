using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsSchema.CodeFixes;

/// <summary>Makes a record with <c>[NewsSchema]</c> partial (NEWS4103).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix))]
public sealed class MakePartialFix : DeclarationFix<RecordDeclarationSyntax>
{
    /// <summary>Creates the fix.</summary>
    public MakePartialFix()
        : base("NEWS4103")
    {
    }

    private protected override string TitleOf(Diagnostic diagnostic) => "Make the record partial";

    private protected override RecordDeclarationSyntax? Change(RecordDeclarationSyntax declaration, Diagnostic diagnostic)
    {
        if (!declaration.IsKind(SyntaxKind.RecordDeclaration) || declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return null;
        }

        // The keyword comes last. Without other modifiers, the record's own comments come before it.
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return declaration.Modifiers.Count > 0
            ? declaration.AddModifiers(partial)
            : declaration.WithKeyword(declaration.Keyword.WithLeadingTrivia()).AddModifiers(partial.WithLeadingTrivia(declaration.Keyword.LeadingTrivia));
    }
}
