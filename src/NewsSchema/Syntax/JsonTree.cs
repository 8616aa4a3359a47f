using System.Buffers;

namespace NewsSchema.Syntax
{
    /// <summary>Between JSON text and trees; strictly RFC 8259.</summary>
    internal static class JsonTree
    {
        /// <summary>
        /// Writes a tree as compact JSON in UTF-8. A plain scalar is a number, <c>true</c> or <c>false</c> where its text is exactly
        /// that in JSON, else a string; a reference is its id, with its <c>#</c> where it keeps one.
        /// </summary>
        public static void Write(Node node, IBufferWriter<byte> output) => new JsonTreeWriter(output).Write(node);
    }
}
