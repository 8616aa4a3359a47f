using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NewsSchema.Generators.Compiler;
using NewsSchema.Generators.Diagnostics;

namespace NewsSchema.Generators.Analyzers;

/// <summary>
/// Finds contexts of System.Text.Json's own generator that reach a record of which the user's code declares a part. That generator sees the sources as
/// they were before any other ran: it takes that part for the whole, and writes nothing else. A record that is generated completely is unknown to it,
/// so that <c>NewsJson</c> or the record's own converter is used, or an exception says what is missing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SerializerContextAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Get(GeneratorCodes.HiddenFromSerializer.Id);

    private const string Attribute = "System.Text.Json.Serialization.JsonSerializableAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Attribute) is { } attribute)
            {
                start.RegisterSyntaxNodeAction(node => Check(node, attribute), SyntaxKind.Attribute);
            }
        });
    }

    private static void Check(SyntaxNodeAnalysisContext context, INamedTypeSymbol attribute)
    {
        var syntax = (AttributeSyntax)context.Node;
        if (syntax.ArgumentList?.Arguments.FirstOrDefault()?.Expression is not TypeOfExpressionSyntax { Type: { } named }
            || !SymbolEqualityComparer.Default.Equals(context.SemanticModel.GetSymbolInfo(syntax, context.CancellationToken).Symbol?.ContainingType, attribute)
            || context.SemanticModel.GetTypeInfo(named, context.CancellationToken).Type is not { } type
            || new RecordFinder(context.Compilation.Assembly, context.CancellationToken).Find(type) is not { } record)
        {
            return;
        }

        string message = GeneratorCodes.HiddenFromSerializer.At(default, record.Name).Message;
        context.ReportDiagnostic(Diagnostic.Create(s_descriptor, named.GetLocation(), record.Locations.Where(place => place.IsInSource), message));
    }
}
