using NewsSchema.CompilerServices;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>A map of records, in the type that <see cref="NewsJsonLists"/> uses.</summary>
internal readonly struct RecordMapFormat<T> : IFastPathFormat<IReadOnlyDictionary<string, T>>
    where T : class, INewsRecord<T>
{
    public static IReadOnlyDictionary<string, T> Read(ref NewsJsonReader json) => json.ReadMap<T>();

    public static void Write(ref NewsJsonWriter json, IReadOnlyDictionary<string, T> value) => json.Map("{"u8, NewsJsonLists.Read(value, nulls: true));
}
