namespace NewsSchema.Generators.Plans;

/// <summary>A fixture as a typed value.</summary>
/// <param name="Name">The member of the schema's <c>Fixtures</c> class.</param>
/// <param name="Resource">The embedded resource's name; null if fixtures are not embedded.</param>
/// <param name="FileName">For the doc comment.</param>
/// <param name="IsList">Whether it is a JSON file whose root is an array, with several values.</param>
internal sealed record FixturePlan(string Name, string? Resource, string FileName, bool IsList)
{
    /// <summary>Whether it is read from a trade format.</summary>
    public bool IsTrade { get; init; }
}
