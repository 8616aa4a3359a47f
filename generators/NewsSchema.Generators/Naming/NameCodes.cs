using NewsSchema.Core.Errors;

namespace NewsSchema.Generators.Naming;

/// <summary>The diagnostics of the names of generated types.</summary>
internal static class NameCodes
{
    /// <summary>{0} the name, {1} its namespace.</summary>
    public static readonly NewsErrorCode DeclaredName = new(
        "NEWS4107",
        NewsSeverity.Warning,
        "Name of a generated type is taken",
        "NewsSchema generates a type {0} in namespace {1} too and adds a number to its name: rename this one, set NewsSchemaNamespace to another namespace, "
        + "or write '[NewsSchema] partial record {0}' if this is to be the generated record");

    /// <summary>{0} the names, {1} the namespace, {2} the assembly.</summary>
    public static readonly NewsErrorCode ImportedName = new(
        "NEWS4108",
        NewsSeverity.Error,
        "Generated types are in a referenced assembly too",
        "{0} would be generated in namespace {1} but {2}, which this project references, has types of these names: set NewsSchemaNamespace to a namespace of "
        + "this project, or move the fixture to the project of {2}");

    /// <summary>Every entry, ordered by id.</summary>
    public static readonly NewsErrorCode[] All = [DeclaredName, ImportedName];
}
