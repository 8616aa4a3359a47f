namespace NewsSchema.Generators.Steps;

/// <summary>The C# version of a project.</summary>
/// <param name="Number">A hundred times its number.</param>
/// <param name="Name">The name in messages.</param>
internal sealed record CSharpVersion(int Number, string Name)
{
    /// <summary>The oldest version that can compile generated code.</summary>
    public const int Oldest = 1200;

    /// <summary>The first version with static extension members.</summary>
    public const int WithExtensions = 1400;
}
