using System.ComponentModel;

namespace NewsSchema.CompilerServices;

/// <summary>A record that refers to annotations, itself or through the records that it contains.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface INewsLinked
{
    /// <summary>Resolves the references in place. It is called only while the record is created, before other code can access it.</summary>
    /// <param name="index">The annotations of the article.</param>
    void LinkReferences(NewsIndex index);

    /// <summary>Returns a copy whose references can be resolved without changing this record.</summary>
    INewsLinked Copy();
}
