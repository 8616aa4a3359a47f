namespace NewsSchema.Core.Formats;

/// <summary>The name of the program that wrote an export, by which a reader knows that its white space is exact.</summary>
internal static class ExportGenerator
{
    public const string Name = "NewsSchema";
}
