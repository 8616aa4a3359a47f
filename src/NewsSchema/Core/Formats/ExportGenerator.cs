namespace NewsSchema.Core.Formats;

/// <summary>The mark that says what wrote an export, so that a reader knows its white space to be exact.</summary>
internal static class ExportGenerator
{
    public const string Name = "NewsSchema";
}
