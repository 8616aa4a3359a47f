using System.Buffers;
using NATS.Client.Core;

namespace Newswire.Queue;

/// <summary>
/// Carries records as their JSON: written into the connection's buffer, and read from it. There is no string and no array in between. It serves any record of any schema.
/// </summary>
/// <typeparam name="T">The type of the record.</typeparam>
internal sealed class JetStreamSerializer<T> : INatsSerializer<T>
    where T : class, INewsRecord<T>
{
    public static JetStreamSerializer<T> Instance { get; } = new();

    public void Serialize(IBufferWriter<byte> bufferWriter, T value) => NewsSerializer.WriteTo(value, bufferWriter);

    /// <exception cref="System.Text.Json.JsonException">The message is not such a record. The delivered message has the exception as its error.</exception>
    public T Deserialize(in ReadOnlySequence<byte> buffer) => NewsSerializer.FromJson<T>(buffer);

    /// <summary>Records need no other serializer after this one.</summary>
    public INatsSerializer<T> CombineWith(INatsSerializer<T> next) => this;
}
