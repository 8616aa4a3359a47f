using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsSchema.Core.Errors;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Compiler;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Steps;

namespace NewsSchema.Generators.Pipeline;

/// <summary>The names of planned types that the project or one of its references has already. Hardly a project has one.</summary>
/// <param name="Taken">The full names that generated types must not have.</param>
/// <param name="Conflicts">Where they are.</param>
internal sealed record NameStep(EquatableArray<string> Taken, EquatableArray<NameConflict> Conflicts)
{
    public static NameStep Of(Batch<PlannedName> planned, Compilation compilation, CancellationToken cancellation)
    {
        var taken = new SortedSet<string>(StringComparer.Ordinal);
        var conflicts = new List<NameConflict>();
        foreach (IGrouping<string, PlannedName> names in planned.GroupBy(name => name.Namespace, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Find(compilation.GlobalNamespace, names.Key) is not { } @namespace)
            {
                continue;
            }

            foreach (PlannedName name in names)
            {
                int known = conflicts.Count;
                conflicts.AddRange(FindConflicts(name, @namespace, compilation));
                if (conflicts.Count > known)
                {
                    taken.UnionWith(Numbered(name, @namespace));
                }
            }
        }

        return new NameStep(new EquatableArray<string>(taken), new EquatableArray<NameConflict>(conflicts.Where(conflict => conflict.IsReported)));
    }

    /// <summary>The user's own types each at its declaration, those of a referenced assembly together at a fixture.</summary>
    public static IEnumerable<DiagnosticInfo> Report(NameStep step, Batch<OpenStep> files, CancellationToken cancellation)
    {
        foreach (NameConflict conflict in step.Conflicts.Where(conflict => conflict.Location is not null))
        {
            SourceError error = NameCodes.DeclaredName.At(default, conflict.Name.Name, NamespaceOf(conflict));
            yield return new DiagnosticInfo(error.Code, error.Message, conflict.Location);
        }

        OpenStep? first = files.OrderBy(file => file.Fixture.Path, StringComparer.Ordinal).FirstOrDefault();
        foreach (IGrouping<string?, NameConflict> conflicts in step.Conflicts.Where(conflict => conflict.Assembly is not null).GroupBy(conflict => conflict.Assembly))
        {
            NameConflict[] all = conflicts.ToArray();
            string names = string.Join(", ", all.Take(3).Select(conflict => conflict.Name.Name)) + (all.Length > 3 ? $" and {all.Length - 3} more" : "");
            SourceError error = NameCodes.ImportedName.At(default, names, NamespaceOf(all[0]), conflicts.Key!);
            yield return new DiagnosticInfo(error.Code, error.Message, first?.Locations.Find(default));
        }
    }

    private static string NamespaceOf(NameConflict conflict) => conflict.Name.Namespace.Length == 0 ? "global" : conflict.Name.Namespace;

    private static INamespaceSymbol? Find(INamespaceSymbol root, string name)
    {
        INamespaceSymbol? found = root;
        foreach (string part in name.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            found = found?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part);
        }

        return found;
    }

    private static IEnumerable<NameConflict> FindConflicts(PlannedName name, INamespaceSymbol @namespace, Compilation compilation)
    {
        foreach (INamedTypeSymbol type in @namespace.GetTypeMembers(name.Name, 0))
        {
            bool isOwn = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);
            if (isOwn && !IsPart(type, name))
            {
                bool isPin = type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == PinCollector.Attribute);
                yield return new NameConflict(name, type.Locations[0].ToValue(), null, IsReported: !isPin);
            }
            else if (!isOwn && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
            {
                yield return new NameConflict(name, null, type.ContainingAssembly.Name);
            }
        }

        foreach (INamespaceSymbol inner in @namespace.GetNamespaceMembers())
        {
            if (inner.Name == name.Name && inner.Locations.FirstOrDefault(location => location.IsInSource) is { } location)
            {
                yield return new NameConflict(name, location.ToValue(), null);
            }
        }
    }

    /// <summary>Whether a declaration is the user's part of the generated record: without <c>[NewsSchema]</c> it may add other members.</summary>
    private static bool IsPart(INamedTypeSymbol type, PlannedName name) =>
        name.Members.Count > 0
        && type is { IsRecord: true, IsValueType: false, BaseType.SpecialType: SpecialType.System_Object }
        && type.DeclaringSyntaxReferences.All(part => part.GetSyntax() is RecordDeclarationSyntax { ParameterList: null } declaration && IsPart(declaration, name))
        && !type.GetMembers().Any(member => !member.IsImplicitlyDeclared && name.Members.Contains(member.Name));

    private static bool IsPart(RecordDeclarationSyntax declaration, PlannedName name) =>
        declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
        && declaration.Modifiers.All(modifier => modifier.IsKind(SyntaxKind.PartialKeyword) || modifier.IsKind(SyntaxKind.SealedKeyword) || modifier.Text == name.Accessibility);

    /// <summary>The name and those of its namespace that are this one with a number.</summary>
    private static IEnumerable<string> Numbered(PlannedName name, INamespaceSymbol @namespace) =>
        @namespace.GetMembers()
            .Select(member => member.Name)
            .Where(member => member.StartsWith(name.Name, StringComparison.Ordinal) && member.Skip(name.Name.Length).All(char.IsDigit))
            .Select(member => name.Namespace.Length == 0 ? member : name.Namespace + "." + member);
}
