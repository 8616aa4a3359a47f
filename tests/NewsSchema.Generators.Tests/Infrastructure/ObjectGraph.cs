using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace NewsSchema.Generators.Tests.Infrastructure;

/// <summary>Searches everything that a value keeps alive for objects of the compiler.</summary>
internal static class ObjectGraph
{
    /// <summary>The path to the first object of the compiler; null if there is none.</summary>
    public static string? FindRoslyn(object? value) => Find(value, value?.GetType().Name ?? "", new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static string? Find(object? value, string path, HashSet<object> seen)
    {
        switch (value)
        {
            case null or string or Enum:
                return null;
            case Compilation or ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or SourceText or Location or Diagnostic
                or AdditionalText or AnalyzerConfigOptions or AnalyzerConfigOptionsProvider or SemanticModel or ParseOptions:
                return $"{path}: {value.GetType()}";
        }

        Type type = value.GetType();
        if (type.IsPrimitive || (!type.IsValueType && !seen.Add(value)))
        {
            return null;
        }

        if (value is IEnumerable items && type.Namespace != "NewsSchema.Generators")
        {
            int index = 0;
            foreach (object? item in items)
            {
                if (Find(item, $"{path}[{index++}]", seen) is { } found)
                {
                    return found;
                }
            }
        }

        for (Type? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (FieldInfo field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer && Find(field.GetValue(value), $"{path}.{field.Name}", seen) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }
}
