using System.ComponentModel;
using NewsSchema.CompilerServices;

namespace NewsSchema;

/// <summary>A record whose samples are XML. Generated records implement it. Call <see cref="NewsXml"/> or the members of the record.</summary>
/// <typeparam name="TSelf">The record that implements the interface.</typeparam>
public interface INewsXmlRecord<TSelf> : INewsRecord<TSelf>
    where TSelf : class, INewsXmlRecord<TSelf>
{
    /// <summary>How the elements of a document become the members of the record.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract NewsXmlSchema XmlSchema { get; }
}
