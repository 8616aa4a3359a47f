namespace NewsSchema.Core.Tree;

/// <summary>How a scalar was written, which decides what it may become.</summary>
internal enum ScalarKind
{
    /// <summary>Text that never becomes a number or a boolean: a JSON string, quoted YAML, an attribute that the vocabulary defines as text.</summary>
    Quoted,

    /// <summary>Typed by all samples together: plain YAML, a JSON number or literal, a value or user's attribute of a span.</summary>
    Plain,

    /// <summary>The id of an annotation; <see cref="ScalarNode.Target"/> names its kind class.</summary>
    Reference,

    /// <summary>An explicit null.</summary>
    Null,
}
