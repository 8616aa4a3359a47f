using System.ComponentModel;
using NewsSchema.CompilerServices;

namespace NewsSchema;

/// <summary>An annotated article of one schema. Generated records implement it.</summary>
/// <typeparam name="TSelf">The record that implements the interface.</typeparam>
public interface INewsArticle<TSelf> : INewsRecord<TSelf>, INewsArticle
    where TSelf : class, INewsArticle<TSelf>
{
    /// <summary>The name and the kinds of the schema, for the text format.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract NewsSchemaInfo Schema { get; }

    string INewsArticle.ToNewsMarkdown() => NewsMarkdown.Write((TSelf)this);
}
