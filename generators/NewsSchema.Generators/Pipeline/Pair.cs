namespace NewsSchema.Generators.Pipeline;

/// <summary>Two inputs of a step that has three, as a class; see <see cref="Collections.Batch{T}"/>.</summary>
internal sealed record Pair<TFirst, TSecond>(TFirst First, TSecond Second)
    where TFirst : class?
    where TSecond : class?;
