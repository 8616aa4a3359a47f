using NewsSchema.CompilerServices;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>One record or a list of records; null if absent.</summary>
internal readonly struct RecordOneOrManyFormat<T> : IFastPathFormat<NewsOneOrMany<T>?>
    where T : class, INewsRecord<T>
{
    public static NewsOneOrMany<T>? Read(ref NewsJsonReader json) => json.ReadOneOrMany<T>();

    public static void Write(ref NewsJsonWriter json, NewsOneOrMany<T>? value) => json.OneOrMany(default, value.GetValueOrDefault());
}
