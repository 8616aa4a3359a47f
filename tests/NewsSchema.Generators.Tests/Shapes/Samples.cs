using System.Buffers;
using System.Text;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Json;
using NewsSchema.Core.Tree;

namespace NewsSchema.Generators.Tests.Shapes;

/// <summary>Trees of samples.</summary>
internal static class Samples
{
    public static MapNode Map(string json) => (MapNode)Json(json);

    public static Node Json(string json)
    {
        var errors = new List<SourceError>();
        Node? node = JsonTree.Read(json, errors);
        Assert.Empty(errors);
        return node!;
    }

    public static string Print(Node node)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonTree.Write(node, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
