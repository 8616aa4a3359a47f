namespace NewsSchema.Json;

/// <summary>A record.</summary>
internal readonly struct RecordShape<T> : IJsonShape<T>
    where T : class, INewsRecord<T>
{
    public static T Read(ref JsonIn json) => T.Read(ref json);

    public static void Write(ref JsonOut json, T value) => json.Record(default, value);
}
