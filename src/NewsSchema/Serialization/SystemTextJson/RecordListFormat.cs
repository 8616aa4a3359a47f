namespace NewsSchema.Json;

/// <summary>A list of records, as <see cref="NewsJsonLists"/> gives and takes it.</summary>
internal readonly struct RecordListShape<T> : IJsonShape<T[]>
    where T : class, INewsRecord<T>
{
    public static T[] Read(ref JsonIn json) => json.ReadList<T>().Items!;

    public static void Write(ref JsonOut json, T[] value) => json.List("["u8, NewsList<T>.Wrap(value));
}
