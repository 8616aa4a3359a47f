namespace NewsSchema.Generators.Plans;

/// <summary>A variant of a record.</summary>
/// <param name="Value">The value of the discriminator.</param>
/// <param name="Record">The variant's key.</param>
internal sealed record VariantPlan(string Value, string Record);
