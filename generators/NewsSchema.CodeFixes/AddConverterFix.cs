using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace NewsSchema.CodeFixes;

/// <summary>Puts the converter on a declared record that a context of System.Text.Json reaches (NEWS4201), where that generator sees it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddConverterFix))]
public sealed class AddConverterFix : DeclarationFix<TypeDeclarationSyntax>
{
    /// <summary>Creates the fix.</summary>
    public AddConverterFix()
        : base("NEWS4201")
    {
    }

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override string TitleOf(Diagnostic diagnostic) => "Put its converter on the record";

    // The diagnostic is at the context. The generated part of the record is in none of the user's documents.
    private protected override Location? Locate(Diagnostic diagnostic, Solution solution) =>
        diagnostic.AdditionalLocations.FirstOrDefault(location => solution.GetDocument(location.SourceTree) is not null);

    private protected override TypeDeclarationSyntax Change(TypeDeclarationSyntax declaration, Diagnostic diagnostic)
    {
        AttributeSyntax attribute = SyntaxFactory.Attribute(
            SyntaxFactory.ParseName("global::System.Text.Json.Serialization.JsonConverter"),
            SyntaxFactory.ParseAttributeArgumentList($"(typeof(global::NewsSchema.CompilerServices.NewsJsonConverter<{declaration.Identifier.Text}>))"));
        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute))
            .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation);
        return declaration.WithAttributeLists(declaration.AttributeLists.Add(list));
    }
}
