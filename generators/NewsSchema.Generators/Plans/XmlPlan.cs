using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Plans;

/// <summary>How the documents of a schema become data, in the runtime's notation.</summary>
/// <param name="Root">The root's name, with its namespace.</param>
/// <param name="Namespaces">The namespaces with the prefixes that members' names have.</param>
/// <param name="Types">A line for each record, that of the root first: its name and its members with their forms.</param>
internal sealed record XmlPlan(string Root, EquatableArray<XmlPrefixPlan> Namespaces, EquatableArray<string> Types);
