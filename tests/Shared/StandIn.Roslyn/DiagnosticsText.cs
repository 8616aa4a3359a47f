using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NewsSchema.Snapshots;

/// <summary>Diagnostics as Verify.SourceGenerators writes them.</summary>
internal static class DiagnosticsText
{
    public static string Of(IEnumerable<Diagnostic> diagnostics) =>
        $"{{\n  Diagnostics: [\n{string.Join(",\n", diagnostics.Select(Of))}\n  ]\n}}";

    private static string Of(Diagnostic diagnostic)
    {
        DiagnosticDescriptor descriptor = diagnostic.Descriptor;
        string members = Members(6,
            ("Location", diagnostic.Location.GetMappedLineSpan().ToString()),
            ("Message", diagnostic.GetMessage(CultureInfo.InvariantCulture)),
            ("Severity", diagnostic.Severity.ToString()),
            ("WarningLevel", diagnostic.WarningLevel == 0 ? "" : diagnostic.WarningLevel.ToString(CultureInfo.InvariantCulture)));
        string described = Members(8,
            ("Id", descriptor.Id),
            ("Title", descriptor.Title.ToString(CultureInfo.InvariantCulture)),
            ("Description", descriptor.Description.ToString(CultureInfo.InvariantCulture)),
            ("HelpLink", descriptor.HelpLinkUri),
            ("MessageFormat", descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture)),
            ("Category", descriptor.Category),
            ("DefaultSeverity", descriptor.DefaultSeverity.ToString()),
            ("IsEnabledByDefault", descriptor.IsEnabledByDefault ? "true" : "false"));
        return $"    {{\n{members},\n      Descriptor: {{\n{described}\n      }}\n    }}";
    }

    private static string Members(int indent, params (string Name, string? Value)[] members) =>
        string.Join(",\n", members
            .Where(member => !string.IsNullOrEmpty(member.Value))
            .Select(member => $"{new string(' ', indent)}{member.Name}: {member.Value}"));
}
