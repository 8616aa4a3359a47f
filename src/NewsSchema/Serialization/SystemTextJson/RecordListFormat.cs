using NewsSchema.CompilerServices;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>A list of records, in the type that <see cref="NewsJsonLists"/> uses.</summary>
internal readonly struct RecordListFormat<T> : IFastPathFormat<T[]>
    where T : class, INewsRecord<T>
{
    public static T[] Read(ref NewsJsonReader json) => json.ReadList<T>().Items!;

    public static void Write(ref NewsJsonWriter json, T[] value) => json.List("["u8, NewsList<T>.Wrap(value));
}
