namespace NewsSchema.Generators.Tests.Emit;

/// <summary>Tests that ask <see cref="Ajv"/>, if it is there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AjvTheoryAttribute : TheoryAttribute
{
    public AjvTheoryAttribute() => Skip = Ajv.Missing;
}
