using NewsSchema.CompilerServices;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>A record.</summary>
internal readonly struct RecordFormat<T> : IFastPathFormat<T>
    where T : class, INewsRecord<T>
{
    public static T Read(ref NewsJsonReader json) => T.Read(ref json);

    public static void Write(ref NewsJsonWriter json, T value) => json.Record(default, value);
}
