using System.Xml;
using System.Xml.Serialization;

namespace NewsSchema.Benchmarks.Readers;

/// <summary>Reads files with XmlSerializer into the classes of this folder.</summary>
internal static class XmlPeers
{
    /// <returns>A function that reads a file; it is the same instance for a type.</returns>
    public static Func<byte[], object?> Reader<T>()
    {
        var serializer = new XmlSerializer(typeof(T));
        return file =>
        {
            using XmlReader reader = TextWalk.Open(file);
            return serializer.Deserialize(reader);
        };
    }
}
