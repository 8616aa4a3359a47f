namespace NewsSchema.Generators.Steps;

/// <summary>A number, a truth value or an enum as a class; see <see cref="Collections.Batch{T}"/>.</summary>
internal sealed record Boxed<T>(T Value)
    where T : struct;
