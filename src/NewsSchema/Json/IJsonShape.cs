namespace NewsSchema.Json;

/// <summary>How straight-line code reads a value that <see cref="StraightConverter{TValue,TShape}"/> hands it.</summary>
internal interface IJsonShape<TValue>
{
    static abstract TValue Read(ref JsonIn json);
}
