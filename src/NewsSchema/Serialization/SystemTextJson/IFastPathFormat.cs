using NewsSchema.CompilerServices;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>How the fast path reads and writes a value that <see cref="FastPathConverter{TValue,TShape}"/> hands it.</summary>
internal interface IFastPathFormat<TValue>
{
    static abstract TValue Read(ref NewsJsonReader json);

    static abstract void Write(ref NewsJsonWriter json, TValue value);
}
