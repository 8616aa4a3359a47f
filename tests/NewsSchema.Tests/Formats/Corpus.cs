using NewsSchema.Tests.Syntax;

namespace NewsSchema.Tests.Formats;

/// <summary>The standards' official schemas and files, in <c>../shared/corpus</c> beside the repository or where NEWSSCHEMA_CORPUS says.</summary>
internal static class Corpus
{
    public static string Folder { get; } = Environment.GetEnvironmentVariable("NEWSSCHEMA_CORPUS")
        ?? System.IO.Path.GetFullPath(System.IO.Path.Combine(Seeds.Folder, "..", "..", "shared", "corpus"));

    /// <summary>Why the tests against the official schemas cannot run; null where they can.</summary>
    public static string? Missing { get; } = Directory.Exists(Folder) ? null : $"the official schemas are not in {Folder}";

    public static string Path(params string[] parts) => System.IO.Path.Combine([Folder, .. parts]);
}
