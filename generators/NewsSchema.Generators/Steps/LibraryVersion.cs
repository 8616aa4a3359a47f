namespace NewsSchema.Generators.Steps;

/// <summary>The version of the library, NewsSchema.dll, that a project references.</summary>
/// <param name="Number">The numbers that the library and its generator have in common; null if the project does not reference the library.</param>
internal sealed record LibraryVersion(string? Number)
{
    /// <summary>The version whose members generated code uses.</summary>
    public static LibraryVersion OfGenerator { get; } = Of(typeof(LibraryVersion).Assembly.GetName().Version!);

    public static LibraryVersion Of(Version assembly) => new(assembly.ToString(2));
}
