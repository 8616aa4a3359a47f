using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Fixtures;

namespace NewsSchema.Generators.Steps;

/// <summary>A fixture whose exports are to be checked.</summary>
/// <param name="File">The fixture.</param>
/// <param name="Formats">The names of the formats, as the project file gives them.</param>
internal sealed record ExportRequest(OpenStep File, EquatableArray<string> Formats)
{
    /// <summary>The formats of the item or, if it has none, of the project; null if neither requests exports, which is the default.</summary>
    public static ExportRequest? Of(OpenStep file, Batch<string> project, CancellationToken cancellation)
    {
        EquatableArray<string> formats = file.Text.Exports.Count > 0 ? file.Text.Exports : project.Items;
        return formats.Count > 0 && file.Text.IsUtf8 && FixtureFormat.Of(file.Fixture, file.Fixture.Path, file.Text.Text).IsArticle ? new ExportRequest(file, formats) : null;
    }

    /// <summary>The names in a property or an item's metadata. They are separated by <c>|</c>, because MSBuild cuts metadata at a semicolon.</summary>
    public static EquatableArray<string> Parse(string? list) => new(
        (list ?? "").Split('|', ';').Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase));
}
