using System.ComponentModel;
using NewsSchema.Core.Xml;

namespace NewsSchema.CompilerServices;

/// <summary>How the elements of a document become the members of a record. Created by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NewsXmlSchema
{
    private readonly Lazy<XmlSchema> _schema;

    /// <summary>Creates a schema from its table, which is read when it is first used.</summary>
    /// <param name="root">The name of the root: <c>election</c>, or <c>{http://example.org}election</c> in a namespace.</param>
    /// <param name="namespaces">The namespaces with the prefixes that the names of members have; an empty prefix for none.</param>
    /// <param name="types">
    /// A line for each record, that of the root first: its name, <c>?</c> if it keeps what contradicts the samples, and its members. A member is a name, then <c>*</c> if it is a list, <c>+</c> if it is a value or a list, or <c>%</c> if it is a map,
    /// then <c>$</c> for a text that is empty if it is missing, <c>#</c> for a number, <c>!</c> for a boolean, <c>~</c> for markup, <c>?</c> for any value, <c>=Record</c> for a record, and nothing for text. A record with variants has, instead of members, the member that chooses after
    /// <c>|</c>, and the name of a record for each value: <c>goal=Goal</c>, and <c>=Other</c> for all others.
    /// </param>
    public NewsXmlSchema(string root, (string Prefix, string Uri)[] namespaces, params string[] types) =>
        _schema = new(() => new XmlSchema(
            root,
            namespaces.Select(item => new XmlNamespace(item.Uri, item.Prefix)),
            [.. types.Select(type => new XmlType(type))]));

    internal XmlSchema Schema => _schema.Value;
}
