namespace NewsSchema.Json;

/// <summary>A map of records, as <see cref="NewsJsonLists"/> gives and takes it.</summary>
internal readonly struct RecordMapShape<T> : IJsonShape<IReadOnlyDictionary<string, T>>
    where T : class, INewsRecord<T>
{
    public static IReadOnlyDictionary<string, T> Read(ref JsonIn json) => json.ReadMap<T>();

    public static void Write(ref JsonOut json, IReadOnlyDictionary<string, T> value) => json.Map("{"u8, NewsJsonLists.Read(value, nulls: true));
}
