namespace NewsSchema.Json;

/// <summary>How straight-line code reads and writes a value that <see cref="StraightConverter{TValue,TShape}"/> hands it.</summary>
internal interface IJsonShape<TValue>
{
    static abstract TValue Read(ref JsonIn json);

    static abstract void Write(ref JsonOut json, TValue value);
}
