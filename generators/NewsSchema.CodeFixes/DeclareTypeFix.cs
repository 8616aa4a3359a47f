using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace NewsSchema.CodeFixes;

/// <summary>Changes the type of a pinned property that cannot hold the samples (NEWS4101) to the type that the generator suggests.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareTypeFix))]
public sealed class DeclareTypeFix : DeclarationFix<PropertyDeclarationSyntax>
{
    /// <summary>Creates the fix.</summary>
    public DeclareTypeFix()
        : base("NEWS4101")
    {
    }

    private protected override string TitleOf(Diagnostic diagnostic) => $"Declare it as {Suggestion.Of(diagnostic)}";

    // The type is qualified, so that it is found wherever the property is declared; the host simplifies it by the file's imports.
    private protected override PropertyDeclarationSyntax? Change(PropertyDeclarationSyntax declaration, Diagnostic diagnostic) => Suggestion.Of(diagnostic) is { } suggestion
        ? declaration.WithType(SyntaxFactory.ParseTypeName(suggestion).WithTriviaFrom(declaration.Type).WithAdditionalAnnotations(Simplifier.Annotation))
        : null;
}
