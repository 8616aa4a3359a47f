namespace NewsSchema.Generators.Plans;

/// <param name="Prefix">The prefix; empty for none.</param>
/// <param name="Uri">The namespace; empty for none.</param>
internal sealed record XmlPrefixPlan(string Prefix, string Uri);
