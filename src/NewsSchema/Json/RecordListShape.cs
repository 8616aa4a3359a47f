namespace NewsSchema.Json;

/// <summary>A list of records, as <see cref="NewsJsonLists"/> gives and takes it.</summary>
internal readonly struct RecordListShape<T> : IJsonShape<IReadOnlyList<T>>
    where T : INewsRecord<T>
{
    public static IReadOnlyList<T> Read(ref JsonIn json) => json.ReadList<T>();

    public static void Write(ref JsonOut json, IReadOnlyList<T> value) => json.List("["u8, NewsList<T>.Wrap(value as T[] ?? [.. value]));
}
