namespace NewsSchema.Core.Xml;

/// <param name="Uri">The URI; empty for elements without a namespace.</param>
/// <param name="Prefix">The prefix of its names; empty for none.</param>
internal sealed record XmlNamespace(string Uri, string Prefix);
