using NewsSchema.CompilerServices;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>Reads and writes a value by the fast path for <see cref="FastPathConverter{TValue,TFormat}"/>.</summary>
internal interface IFastPathFormat<TValue>
{
    static abstract TValue Read(ref NewsJsonReader json);

    static abstract void Write(ref NewsJsonWriter json, TValue value);
}
