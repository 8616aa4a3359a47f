using NewsSchema.CompilerServices;

namespace NewsSchema;

/// <summary>An annotated article of one schema. Generated code implements it.</summary>
/// <typeparam name="TSelf">The record.</typeparam>
public interface INewsArticle<TSelf> : INewsRecord<TSelf>, INewsArticle
    where TSelf : class, INewsArticle<TSelf>
{
    /// <summary>What the text format has to know of the schema.</summary>
    static abstract NewsSchemaInfo Schema { get; }
}
